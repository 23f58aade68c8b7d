import { type InstrumentId, instruments, listEnterableScores } from '@meridian/domain/instruments'
import { sentenceOfRefusal } from './answer-words.ts'
import { type FormState, listRefused } from './form-state.ts'

/** What of a form stands in the way of saving it, each with the field it leads to. */
export interface AnswerError {
  readonly key: string
  readonly fieldId: string
  readonly message: string
}

/** The `id` of the field of an item or of a total. */
export function idOfAnswer(instrument: InstrumentId, key: string): string {
  return `${instrument}-${key}`
}

/** Every answer that is refused, in words. */
export function listAnswerErrors(instrument: InstrumentId, form: FormState): AnswerError[] {
  return listRefused(instrument, form).map(({ item, reason }) => ({
    key: item,
    fieldId: idOfAnswer(instrument, item),
    message: sentenceOfRefusal(reason, findNamed(instrument, form, item)),
  }))
}

function findNamed(instrument: InstrumentId, { source }: FormState, key: string) {
  if (source === 'total_entry') {
    const score = listEnterableScores(instrument).find((one) => one.key === key)
    return score ?? { label: key }
  }
  return instruments[instrument].items.find((item) => item.key === key) ?? { label: key }
}
