export * from './shared/calendar-date.ts'
