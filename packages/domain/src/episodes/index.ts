export * from './answer-draft.ts'
export * from './episode.ts'
