import { type Citation, productRule } from './citation.ts'
import type { InstrumentId } from './instrument-id.ts'

/** From how many points on a pain intensity of 0 to 10 is asked about before it is saved. */
export const oddJump: { readonly points: number; readonly citations: readonly Citation[] } = {
  points: 5,
  citations: [
    productRule('a pain intensity 5 points or more from the last one is asked about once'),
  ],
}

/** The items that ask for a pain intensity from 0 to 10. */
const intensities: Readonly<Partial<Record<InstrumentId, readonly string[]>>> = {
  nrs: ['1'],
  bpi: ['worst', 'least', 'average', 'now'],
}

/** A pain intensity far from the one before it. */
export interface OddJump {
  readonly item: string
  readonly before: number
  readonly now: number
}

type Answers = Readonly<Record<string, unknown>>

/** The pain intensities that moved so far since the form before that a slip of the finger is likely. */
export function listOddJumps(instrument: InstrumentId, before: Answers, now: Answers): OddJump[] {
  return (intensities[instrument] ?? []).flatMap((item) => {
    const [then, given] = [before[item], now[item]]
    if (typeof then !== 'number' || typeof given !== 'number') return []
    return Math.abs(given - then) >= oddJump.points ? [{ item, before: then, now: given }] : []
  })
}
