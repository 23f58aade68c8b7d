export * from './shared/calendar-date.ts'
export * from './shared/errors.ts'
export * from './shared/ids.ts'
export * from './shared/text.ts'
