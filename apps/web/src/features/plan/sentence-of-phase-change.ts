import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { CalendarDate } from '@meridian/domain'
import { dateOfEpisodeDay, type EpisodeClock, type PlanChange } from '@meridian/domain/protocol'
import { formatDate } from '../../language/format-date.ts'
import { nameOfPhase, nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'

/** What an episode’s days are counted from, and the day it is. */
export interface OnCalendar {
  readonly clock: EpisodeClock
  readonly today: CalendarDate
}

/** One difference between the phases of two versions of a plan, in dates of the clinic’s calendar. */
export function sentenceOfPhaseChange(change: PlanChange, { clock, today }: OnCalendar): string {
  const on = (day: number) => formatDate(dateOfEpisodeDay(clock, day, today))
  const lastOf = (toDay: number | null) => (toDay === null ? t`without an end` : on(toDay - 1))
  const name = 'phase' in change ? phaseName(change.phase) : ''
  switch (change.kind) {
    case 'phase_entered':
      return t`Current phase: ${phaseName(change.before)} → ${phaseName(change.after)}`
    case 'phase_begun_again':
      return t`${name} begins again on ${on(change.day)}`
    case 'phase_added':
      return t`${name} is added from ${on(change.day)}`
    case 'phase_dropped':
      return t`${name} from ${on(change.day)} is dropped`
    case 'phase_starts':
      return t`${name} starts ${on(change.before ?? 0)} → ${on(change.after ?? 0)}`
    case 'phase_ends':
      return t`${name} ends ${lastOf(change.before)} → ${lastOf(change.after)}`
    case 'step_up_added':
      return t`Acupuncture at the frequency of Relief from ${on(change.fromDay)} until ${lastOf(change.toDay)}`
    case 'step_up_dropped':
      return t`No step-up from ${on(change.fromDay)} until ${lastOf(change.toDay)}`
    default:
      return sentenceOfReassessment(change, on)
  }
}

type Reassessed = Extract<PlanChange, { readonly slot: unknown }>

function sentenceOfReassessment(change: Reassessed, on: (day: number) => string): string {
  const slot = i18n._(findWord(nameOfSlot, change.slot))
  switch (change.kind) {
    case 'reassessment_moved':
      return t`${slot} moves ${on(change.before)} → ${on(change.after)}`
    case 'reassessment_added':
      return t`${slot} is added on ${on(change.day)}`
    case 'reassessment_dropped':
      return t`${slot} on ${on(change.day)} is dropped`
  }
}

function phaseName(phase: string): string {
  return i18n._(findWord(nameOfPhase, phase))
}
