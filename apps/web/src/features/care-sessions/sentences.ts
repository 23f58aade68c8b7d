import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { PayloadOf } from '@meridian/domain/timeline'
import { formatDate } from '../../language/format-date.ts'
import { findWord } from '../../words/find-word.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import {
  nameOfCallOutcome,
  nameOfMissReason,
  nameOfSessionState,
} from '../../words/session-words.ts'

const discipline = (id: string) => i18n._(findWord(nameOfDiscipline, id))
const state = (id: string) => i18n._(findWord(nameOfSessionState, id))

/** What was planned, in one line for a whole series. */
export function sentenceOfPlanned(planned: PayloadOf<'planned_session.planned'>): string {
  const { count, time } = planned
  const what = discipline(planned.discipline)
  const on = formatDate(planned.on)
  if (count === 1) return t`${what}: a session is planned for ${on}, ${time}`
  const until = formatDate(planned.until)
  const sessions = plural(count, { one: '# session', other: '# sessions' })
  return t`${what}: ${sessions} planned at ${time}, ${on} to ${until}`
}

/** What became of a session. */
export function sentenceOfMarked(marked: PayloadOf<'planned_session.marked'>): string {
  const { time } = marked
  const what = discipline(marked.discipline)
  const became = state(marked.as)
  const on = formatDate(marked.on)
  const sentence = t`${what} session of ${on}, ${time}: ${became}`
  if (marked.reason === null) return sentence
  const reason = i18n._(findWord(nameOfMissReason, marked.reason))
  return t`${sentence}. Reason: ${reason}`
}

/** That what was said of a session is no longer so. */
export function sentenceOfUnmarked(unmarked: PayloadOf<'planned_session.unmarked'>): string {
  const { time } = unmarked
  const what = discipline(unmarked.discipline)
  const was = state(unmarked.was)
  const on = formatDate(unmarked.on)
  return t`${what} session of ${on}, ${time}: taken back (it said: ${was})`
}

/** That the coordinator ended a cycle before its time. */
export function sentenceOfClosedCycle(closed: PayloadOf<'cycle.closed'>): string {
  const { number, delivered, planned, reason } = closed
  return t`Acupuncture cycle ${number} closed after ${delivered} of ${planned} sessions. Reason: ${reason}`
}

/** That a further cycle begins with its next session. */
export function sentenceOfOpenedCycle(opened: PayloadOf<'cycle.opened'>): string {
  const { number, planned, reason } = opened
  return t`Acupuncture cycle ${number} of ${planned} sessions begins with the next session. Reason: ${reason}`
}

/** What came of a call to the patient. */
export function sentenceOfCall({ outcome, callBackOn, line }: PayloadOf<'call.logged'>): string {
  const name = i18n._(findWord(nameOfCallOutcome, outcome))
  const day = callBackOn === null ? null : formatDate(callBackOn)
  const call = day === null ? t`Called: ${name}` : t`Called: ${name}, on ${day}`
  return [call, line].filter(Boolean).join('. ')
}
