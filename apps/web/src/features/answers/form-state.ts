import {
  type AnswerSource,
  type InstrumentId,
  type InstrumentScores,
  isInstrumentId,
  isRecordable,
  type RejectionReason,
  scoreInstrument,
  scoreTotalEntry,
} from '@meridian/domain/instruments'

export type Answer = number | string | null
/** Item keys, or names of scores, to what is answered; what is not there is not answered. */
export type Answers = Readonly<Record<string, Answer>>

/** One form as it stands on the screen; items and totals lie side by side, so that neither is lost. */
export interface FormState {
  readonly source: AnswerSource
  readonly answers: Answers
  readonly totals: Answers
  /** The form saved in part that this one goes on with. */
  readonly continues: string | null
}

export type Forms = Readonly<Partial<Record<InstrumentId, FormState>>>

export const blankForm: FormState = { source: 'items', answers: {}, totals: {}, continues: null }

/** The answers with one changed; null takes it back. */
export function answerItem(answers: Answers, key: string, answer: Answer): Answers {
  const { [key]: _, ...others } = answers
  return answer === null || answer === '' ? others : { ...others, [key]: answer }
}

/** What would be sent of a form: its items, or the totals where those are entered. */
export function givenOf({ source, answers, totals }: FormState): Answers {
  return source === 'items' ? answers : totals
}

/** What is answered so far, scored; null while nothing is answered or something of it is refused. */
export function scoreForm(id: InstrumentId, form: FormState): InstrumentScores | null {
  const given = givenOf(form)
  const result = form.source === 'items' ? scoreInstrument(id, given) : scoreTotalEntry(id, given)
  return isRecordable(result, given) ? result : null
}

/** What of a form is refused, and why. */
export function listRefused(
  id: InstrumentId,
  form: FormState,
): { readonly item: string; readonly reason: RejectionReason }[] {
  const given = givenOf(form)
  const result = form.source === 'items' ? scoreInstrument(id, given) : scoreTotalEntry(id, given)
  return result.status === 'rejected' ? result.errors : []
}

/** What of a reassessment's battery is still to be answered, pain intensity first. */
export function listOpenInstruments(
  battery: readonly string[],
  recorded: readonly string[],
): InstrumentId[] {
  const open = battery.filter(isInstrumentId).filter((id) => !recorded.includes(id))
  return open.toSorted((one, other) => Number(other === 'nrs') - Number(one === 'nrs'))
}

/** The forms in which something is answered. */
export function listBegunForms(forms: Forms): { instrument: InstrumentId; form: FormState }[] {
  return Object.entries(forms).flatMap(([id, form]) =>
    isInstrumentId(id) && form && Object.keys(givenOf(form)).length > 0
      ? [{ instrument: id, form }]
      : [],
  )
}

/** A form as it is sent to be recorded. */
export function formToSend(form: FormState) {
  const { source, continues } = form
  const rest = { source, ...(continues !== null && { continues }) }
  return { answers: { ...givenOf(form) }, ...(rest as { source: AnswerSource; continues?: never }) }
}
