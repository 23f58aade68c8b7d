import type { InstrumentId } from './instrument-id.ts'
import { instruments } from './registry.ts'

/** How many of the items that count are answered, of how many; what is extra to the score is left out. */
export function countAnswered(
  id: InstrumentId,
  answers: Readonly<Record<string, unknown>>,
): { answered: number; all: number } {
  const counted = instruments[id].items.filter(({ required, scored }) => required || scored)
  const isGiven = (value: unknown) => value !== null && value !== undefined && value !== ''
  return {
    answered: counted.filter(({ key }) => isGiven(answers[key])).length,
    all: counted.length,
  }
}
