import type { Report } from './report.ts'

/** How much a drill does: everything, or a sample. */
export interface Extent {
  /** The first number, or the second for a sample. */
  of(whole: number, sample: number): number
}

/** One way of breaking things, and what must be so afterwards. */
export interface Drill {
  readonly name: string
  /** The promises of design/security.md it is held to. */
  readonly promises: string
  /** What is broken, in words. */
  readonly what: string
  run(report: Report, extent: Extent): Promise<void>
}
