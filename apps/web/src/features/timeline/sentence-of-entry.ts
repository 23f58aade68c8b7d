import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { CalendarDate } from '@meridian/domain'
import type { PayloadOf, TimelineKind } from '@meridian/domain/timeline'
import { formatDate } from '../../language/format-date.ts'
import { nameOfPhase, nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { nameOfAttainment } from '../../words/goal-words.ts'
import { nameOfTemplate } from '../../words/note-words.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import { nameOfDischarge, nameOfRegion } from '../patient/episode-words.ts'
import { nameOfFact } from '../patient/fact-words.ts'
import { linesOfContentChange } from '../plan/lines-of-content-change.ts'
import { formatScores } from './format-scores.ts'

/** An entry by its kind, with what that kind carries. */
export type EntryContent = {
  [Kind in TimelineKind]: { readonly kind: Kind; readonly payload: PayloadOf<Kind> }
}[TimelineKind]

/** The name of a colleague by id. */
export type NameOf = (userId: string) => string

type Sentences = {
  readonly [Kind in TimelineKind]: (payload: PayloadOf<Kind>, nameOf: NameOf) => string
}

const day = (date: CalendarDate) => formatDate(date)
const phase = (id: string) => i18n._(findWord(nameOfPhase, id))
const slot = (id: string) => i18n._(findWord(nameOfSlot, id))
const discipline = (id: string) => i18n._(findWord(nameOfDiscipline, id))
const template = (id: string) => i18n._(findWord(nameOfTemplate, id))
const list = (items: string[]) => new Intl.ListFormat(i18n.locale).format(items)

function fact({ kind, detail }: PayloadOf<'fact.pinned'>): string {
  return `${i18n._(findWord(nameOfFact, kind))}, ${detail}`
}

function sentenceOfDecision(decided: PayloadOf<'episode.phase_decided'>): string {
  const from = phase(decided.from)
  const to = phase(decided.to)
  const { reason } = decided
  switch (decided.decision) {
    case 'extend':
      return t`${from} extended. Reason: ${reason}`
    case 'advance':
      return t`Moved from ${from} to ${to}. Reason: ${reason}`
    case 'repeat':
      return t`${from} begins again. Reason: ${reason}`
    case 'step_up':
      return t`Stepped up within ${from}. Reason: ${reason}`
  }
}

function sentenceOfClosing(closed: PayloadOf<'reassessment.closed'>): string {
  const name = slot(closed.slot)
  const reason = closed.reason ?? ''
  switch (closed.outcome) {
    case 'completed':
      return t`${name}: recorded`
    case 'declined':
      return t`${name}: declined by the patient. ${reason}`
    case 'not_possible':
      return t`${name}: not possible. ${reason}`
  }
}

function sentenceOfDischarge(discharged: PayloadOf<'episode.discharged'>): string {
  const reason = i18n._(findWord(nameOfDischarge, discharged.reason))
  return [t`Discharged: ${reason}`, discharged.note].filter(Boolean).join('. ')
}

function sentenceOfAssignment(
  { userId, discipline: id, coordinator }: PayloadOf<'team.assigned'>,
  nameOf: NameOf,
): string {
  const who = nameOf(userId)
  const as = discipline(id)
  return coordinator
    ? t`${who} coordinates the care team (${as})`
    : t`${who} is on the care team (${as})`
}

/** Lines enough to know what it is about; the rest is in the plan’s history. */
const linesTold = 4

function sentenceOfRevision(
  { number, reason, changes }: PayloadOf<'plan.changed'>,
  nameOf: NameOf,
): string {
  const lines = changes.flatMap((change) => linesOfContentChange(change, nameOf))
  const more = lines.length - linesTold
  const rest = more > 0 ? plural(more, { one: 'and # more', other: 'and # more' }) : ''
  const told = [...lines.slice(0, linesTold), rest].filter(Boolean).join('; ')
  return [t`Plan changed to version ${number}`, told, t`Reason: ${reason}`]
    .filter(Boolean)
    .join('. ')
}

const sentences: Sentences = {
  'patient.registered': ({ referredOn }) => t`Registered; referred on ${day(referredOn)}`,
  'fact.pinned': (pinned) => t`Pinned: ${fact(pinned)}`,
  'fact.ended': (ended) => t`No longer pinned: ${fact(ended)}`,
  'team.assigned': sentenceOfAssignment,
  'team.ended': ({ userId, discipline: id }, nameOf) =>
    t`${nameOf(userId)} left the care team (${discipline(id)})`,
  'episode.readmitted': ({ referredOn }) => t`Readmitted; referred on ${day(referredOn)}`,
  'episode.assessed': ({ on, regions }) =>
    t`Initial assessment complete; day 0 is ${day(on)}. Pain: ${list(
      regions.map((region) => i18n._(findWord(nameOfRegion, region))),
    )}`,
  'episode.phase_decided': sentenceOfDecision,
  'episode.paused': ({ reason }) => t`Paused. Reason: ${reason}`,
  'episode.resumed': ({ pausedDays }) =>
    plural(pausedDays, { one: 'Resumed after # day', other: 'Resumed after # days' }),
  'episode.discharged': sentenceOfDischarge,
  'plan.changed': sentenceOfRevision,
  'goal.progressed': ({ activity, attainment }) =>
    t`Goal: ${activity}. ${i18n._(nameOfAttainment[attainment])}`,
  'reassessment.requested': ({ dueOn, reason }) =>
    t`Reassessment requested for ${day(dueOn)}. Reason: ${reason}`,
  'reassessment.closed': sentenceOfClosing,
  'response.recorded': formatScores,
  'note.signed': (note) => template(note.template),
  'note.addendum_added': (note) => t`Addendum to: ${template(note.template)}`,
}

/** What an entry says, in one line; a note's own text is shown beneath. */
export function sentenceOfEntry({ kind, payload }: EntryContent, nameOf: NameOf): string {
  const sentence = sentences[kind] as ((payload: unknown, nameOf: NameOf) => string) | undefined
  // A kind newer than this screen still takes its place in the order of things.
  return sentence ? sentence(payload, nameOf) : t`Something this page cannot show yet; reload it.`
}
