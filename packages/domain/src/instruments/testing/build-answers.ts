import type { InstrumentId } from '../instrument-id.ts'
import { instruments } from '../registry.ts'
import { type InstrumentScores, scoreInstrument } from '../score-instrument.ts'

export type BuiltAnswers = Record<string, number | string | null>

/** For tests: a form whose required numbers add up to `total`, filled from the first item on. */
export function buildAnswers(instrument: InstrumentId, total: number): BuiltAnswers {
  const items = instruments[instrument].items.flatMap((item) =>
    item.kind === 'number' && item.required ? [item] : [],
  )
  let left = total - items.reduce((lowest, item) => lowest + item.min, 0)
  return Object.fromEntries(
    items.map((item) => {
      const extra = Math.min(left, item.max - item.min)
      left -= extra
      return [item.key, item.min + extra]
    }),
  )
}

/** For tests: a PSQI form of a perfect sleeper, with changes. */
export function buildPsqi(changes: Readonly<BuiltAnswers> = {}): BuiltAnswers {
  const zeros = ['5a', '5b', '5c', '5d', '5e', '5f', '5g', '5h', '5i', '6', '7', '8', '9']
  return {
    ...Object.fromEntries(zeros.map((key) => [key, 0])),
    1: '23:00',
    2: 0,
    3: '07:00',
    4: 8,
    ...changes,
  }
}

/** For tests: the form without these answers. */
export function withoutItems(
  answers: Readonly<Record<string, unknown>>,
  ...keys: string[]
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)))
}

/** For tests: the result of a form that has to be acceptable. */
export function scoreForm(...form: Parameters<typeof scoreInstrument>): InstrumentScores {
  const result = scoreInstrument(...form)
  if (result.status === 'rejected') throw new Error(JSON.stringify(result.errors))
  return result
}
