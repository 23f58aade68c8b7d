export * from './body-regions.ts'
export * from './episode.ts'
export * from './initial-assessment.ts'
export * from './red-flags.ts'
