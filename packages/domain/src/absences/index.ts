export * from './absence.ts'
export * from './inputs.ts'
