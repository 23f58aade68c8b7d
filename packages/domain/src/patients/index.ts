export * from './facts.ts'
export * from './patient.ts'
