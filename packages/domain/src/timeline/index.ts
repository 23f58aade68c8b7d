export * from './event-kinds.ts'
export * from './payloads.ts'
export * from './schemas.ts'
export * from './visibility.ts'
