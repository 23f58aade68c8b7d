export * from './call-attempt.ts'
