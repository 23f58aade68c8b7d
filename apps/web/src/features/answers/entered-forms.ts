import type { CalendarDate } from '@meridian/domain'
import type { RouterOutputs } from '../../api/trpc.ts'
import { type FormState, type Forms, listBegunForms } from './form-state.ts'

/** What is being entered: the forms, and the day they were answered once it is not today. */
export interface EnteredForms {
  readonly on: CalendarDate | null
  readonly forms: Forms
}

export const nothingEntered: EnteredForms = { on: null, forms: {} }

/** Which form is entered: an instrument by itself, or the battery of a reassessment. */
export interface FormPlace {
  readonly patientId: string
  readonly instrument: string | null
  readonly reassessmentId: string | null
}

export type ServerAnswers = RouterOutputs['answerDrafts']['list']['drafts'][number]

/** True when nothing is answered. */
export function isBlank({ forms }: EnteredForms): boolean {
  return Object.values(forms).every(
    (form) => !form || Object.keys({ ...form.answers, ...form.totals }).length === 0,
  )
}

/** The forms in the order and shape in which they are kept. */
export function formsToKeep({ on, forms }: EnteredForms) {
  const kept = Object.entries(forms).flatMap(([instrument, form]) =>
    form ? [{ instrument, ...form }] : [],
  )
  return { on, forms: kept.toSorted((one, other) => compare(one.instrument, other.instrument)) }
}

/** The forms as they were kept. */
export function formsFromKept({ on, forms }: Pick<ServerAnswers, 'on' | 'forms'>): EnteredForms {
  const entries = forms.map(({ instrument, ...form }) => [instrument, form satisfies FormState])
  return { on, forms: Object.fromEntries(entries) as Forms }
}

/** What keeps answers safe while they are entered has to know of them. */
export const answerDrafts = {
  isSame: (one: EnteredForms, other: EnteredForms) => textOf(one) === textOf(other),
  isBlank,
  isKeptHere: () => true,
}

/** How many questions are answered in all the forms begun. */
export function countGiven({ forms }: EnteredForms): number {
  return listBegunForms(forms).reduce(
    (sum, { form }) => sum + Object.keys({ ...form.answers, ...form.totals }).length,
    0,
  )
}

function textOf(entered: EnteredForms): string {
  const { on, forms } = formsToKeep(entered)
  const sorted = forms.map(({ instrument, source, answers, totals, continues }) => [
    instrument,
    source,
    continues,
    ...[answers, totals].map((given) => Object.entries(given).toSorted()),
  ])
  return JSON.stringify([on, sorted])
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
