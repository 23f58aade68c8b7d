export * from './events.ts'
export * from './ops.ts'
export * from './patients.ts'
export * from './people.ts'
