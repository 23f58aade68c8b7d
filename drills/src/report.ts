/** What a drill says, and what it holds the service to. */
export interface Report {
  /** A line about what was done or counted. */
  say(line: string): void
  /** One thing that must be so; `found` says what was. */
  expect(what: string, isSo: boolean, found?: unknown): void
}

/** Counts over all drills. */
export interface Tally {
  passed: number
  failed: number
  readonly skipped: string[]
}

/** A drill that cannot be done here; the reason is for whoever reads the end. */
export class Skipped extends Error {}

/** A report that prints as it goes and counts into a tally. */
export function reportTo(tally: Tally): Report {
  return {
    say: (line) => console.log(`  ${line}`),
    expect: (what, isSo, found) => {
      tally[isSo ? 'passed' : 'failed'] += 1
      const detail = found === undefined ? '' : ` (${show(found)})`
      console.log(`  ${isSo ? '✓' : '✗'} ${what}${detail}`)
    },
  }
}

function show(found: unknown): string {
  return typeof found === 'string' ? found : JSON.stringify(found)
}
