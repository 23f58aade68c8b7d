import { type InstrumentId, instruments } from '../instruments/index.ts'
import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import type { Slot } from './slot.ts'
import { isWithin } from './slot-status.ts'
import { slotsSatisfiedBy } from './slots-satisfied-by.ts'

/** A recorded form, as the parts of a reassessment are read from it. */
export interface PartForm {
  readonly id: string
  readonly instrument: string
  readonly on: CalendarDate
  /** Everything was scored; what scored in part or not at all is no answer yet. */
  readonly isComplete: boolean
  /** The key of the reassessment it was entered for; null: for none. */
  readonly filedTo: string | null
}

/** One instrument that will not be answered: the patient declined, or it was not possible. */
export interface PartExcuse {
  readonly instrument: string
  readonly as: 'declined' | 'not_possible'
  readonly on: CalendarDate
}

/** What came of one instrument of the battery. */
export const partStates = [
  'answered',
  'partly',
  'declined',
  'not_possible',
  'too_recent',
  'missing',
] as const
export type PartState = (typeof partStates)[number]

/** One instrument of a reassessment's battery. */
export interface Part {
  readonly instrument: InstrumentId
  readonly isRequired: boolean
  readonly state: PartState
  /** The form that answers it, or begins to. */
  readonly formId: string | null
  /** When it was answered, begun or excused. */
  readonly on: CalendarDate | null
  /** The last complete form before it, where that is too recent to repeat yet (reference §1.15). */
  readonly recent: { readonly on: CalendarDate; readonly repeatFrom: CalendarDate } | null
}

interface Known {
  /** Oldest first. */
  readonly forms: readonly PartForm[]
  readonly excuses: readonly PartExcuse[]
  /** All reassessments of the episode, this one among them. */
  readonly slots: readonly Slot[]
  readonly today: CalendarDate
}

/**
 * The battery of a reassessment, part by part. A complete form in the window answers its part when it was
 * entered for this reassessment, else when it counts for it by the rule on shared forms (reference §4). What
 * cannot be repeated before the window closes is not asked again (§1.15).
 */
export function listParts(slot: Slot, known: Known): Part[] {
  const { required, optional } = slot.battery
  return [
    ...required.map((instrument) => readPart(slot, { instrument, isRequired: true }, known)),
    ...optional.map((instrument) => readPart(slot, { instrument, isRequired: false }, known)),
  ]
}

/** True while somebody still has to answer or excuse it. */
export function isMissing({ isRequired, state }: Part): boolean {
  return isRequired && (state === 'missing' || state === 'partly')
}

type Asked = Pick<Part, 'instrument' | 'isRequired'>

function readPart(slot: Slot, asked: Asked, { forms, excuses, slots, today }: Known): Part {
  const own = forms.filter((form) => form.instrument === asked.instrument && form.on <= today)
  const counting = own.filter(
    (form) => isWithin(slot, form.on) && countsFor(slot, form, own, slots),
  )
  const complete = counting.filter(({ isComplete }) => isComplete)
  const answered = complete.findLast(({ filedTo }) => filedTo === slot.key) ?? complete.at(-1)
  if (answered) return partOf(asked, 'answered', answered)
  const excuse = excuses.find(({ instrument }) => instrument === asked.instrument)
  if (excuse) return { ...partOf(asked, excuse.as), on: excuse.on }
  const begun = counting.at(-1)
  if (begun) return partOf(asked, 'partly', begun)
  const recent = findRecent(asked.instrument, own, today)
  const never = recent !== null && recent.repeatFrom > slot.closesOn
  return { ...partOf(asked, never ? 'too_recent' : 'missing'), recent }
}

function partOf(asked: Asked, state: PartState, form?: PartForm): Part {
  return { ...asked, state, formId: form?.id ?? null, on: form?.on ?? null, recent: null }
}

function countsFor(
  slot: Slot,
  form: PartForm,
  own: readonly PartForm[],
  slots: readonly Slot[],
): boolean {
  if (form.filedTo === slot.key) return true
  return slotsSatisfiedBy(asCompleted(form, own), slots).includes(slot)
}

/** A form of the same day is the same form typed again, not one before it. */
function asCompleted({ instrument, on }: PartForm, own: readonly PartForm[]) {
  const id = instrument as InstrumentId
  const previous = own.findLast((form) => form.isComplete && form.on < on)
  return {
    instrument: id,
    on,
    previousOn: previous?.on ?? null,
    minimumIntervalDays: instruments[id].minimumInterval.days,
  }
}

function findRecent(instrument: InstrumentId, own: readonly PartForm[], today: CalendarDate) {
  const last = own.findLast(({ isComplete }) => isComplete)
  if (!last) return null
  const repeatFrom = addDays(last.on, instruments[instrument].minimumInterval.days)
  return repeatFrom > today ? { on: last.on, repeatFrom } : null
}
