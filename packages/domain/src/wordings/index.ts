export * from './choose-wording.ts'
export * from './wording-pack.ts'
