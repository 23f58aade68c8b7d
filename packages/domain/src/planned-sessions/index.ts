export * from './cycles.ts'
export * from './planned-session.ts'
export * from './series.ts'
