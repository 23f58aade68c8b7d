export * from './episode.ts'
