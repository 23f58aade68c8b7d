import type { UseCaseContext } from './use-case.ts'

/**
 * Writes what is missing in `ops.due` of one kind, from the domain's own rows, which are the truth: a page
 * at a time by id, starting after `after`. Answers where the next page starts, null at the end. What the
 * worker knows of is left as it is.
 */
export type Resow = (ctx: UseCaseContext, after: string | null) => Promise<string | null>

/** How many a page has at most. */
export const resowAtOnce = 200
