import {
  type InstrumentId,
  type InstrumentScores,
  instruments,
  isInstrumentId,
  isRecordable,
  scoreInstrument,
} from '@meridian/domain/instruments'

export type Answer = number | string | null
/** Item keys to answers; what is not there is not answered. */
export type Answers = Readonly<Record<string, Answer>>
export type AnswersByInstrument = Readonly<Partial<Record<InstrumentId, Answers>>>

/** The answers with one changed; null takes it back. */
export function answerItem(answers: Answers, key: string, answer: Answer): Answers {
  const { [key]: _, ...others } = answers
  return answer === null || answer === '' ? others : { ...others, [key]: answer }
}

/** How many of the items that count are answered, of how many. */
export function countAnswered(id: InstrumentId, answers: Answers) {
  const counted = instruments[id].items.filter(({ required, scored }) => required || scored)
  return {
    answered: counted.filter(({ key }) => key in answers).length,
    all: counted.length,
  }
}

/** What is answered so far, scored; null when it cannot be recorded as it stands. */
export function findScores(id: InstrumentId, answers: Answers): InstrumentScores | null {
  if (Object.keys(answers).length === 0) return null
  const result = scoreInstrument(id, answers)
  return isRecordable(result) ? result : null
}

/** What of a reassessment's battery is still to be answered, pain intensity first. */
export function listOpenInstruments(
  battery: readonly string[],
  recorded: readonly string[],
): InstrumentId[] {
  const open = battery.filter(isInstrumentId).filter((id) => !recorded.includes(id))
  return open.toSorted((one, other) => Number(other === 'nrs') - Number(one === 'nrs'))
}

interface Sorted {
  /** Can be sent. */
  readonly ready: { readonly instrument: InstrumentId; readonly answers: Answers }[]
  /** Begun, and too little to score. */
  readonly unfinished: InstrumentId[]
}

/** What can be recorded as it stands, and what was begun and cannot. */
export function sortAnswers(all: AnswersByInstrument): Sorted {
  const begun = (Object.keys(all) as InstrumentId[]).filter(
    (id) => Object.keys(all[id] ?? {}).length > 0,
  )
  const isReady = (id: InstrumentId) => findScores(id, all[id] ?? {}) !== null
  return {
    ready: begun.filter(isReady).map((id) => ({ instrument: id, answers: all[id] ?? {} })),
    unfinished: begun.filter((id) => !isReady(id)),
  }
}
