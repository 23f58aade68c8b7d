export * from './append-events.ts'
export * from './chain.ts'
export * from './read-events.ts'
