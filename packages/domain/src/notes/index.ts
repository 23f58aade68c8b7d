export * from './note.ts'
export * from './templates.ts'
