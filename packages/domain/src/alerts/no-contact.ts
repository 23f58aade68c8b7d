import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import type { AlertSnapshot, ContactFact } from './rule/alert-snapshot.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { FindingPart } from './rule/finding-part.ts'
import { sortFacts } from './rule/select-facts.ts'

export interface ContactFigures {
  readonly reliefDays: number
  readonly activationDays: number
  readonly laterDays: number
  readonly noShows: number
  readonly phq9Total: number
  readonly lookBackDays: number
  readonly mmePerDay: number
}

/** NOCONTACT (reference §5): a patient has gone silent; T2 where silence is more worrying. */
export const noContactRule = defineAlertRule({
  id: 'NOCONTACT',
  tier: 'T3',
  title: 'No contact with the patient',
  trigger:
    'No completed contact and no form for 14 days (relief), 21 days (activation) or 35 days (later), or two no-shows in a row; T2 when PHQ-9 was 15 or more or item 9 above 0 in the last 30 days, or the opioid total is 50 MME a day or more',
  owners: ['admin'],
  also: ['coordinator'],
  ackWithin: workingDays(5),
  escalation: [{ afterPeriods: 1, to: 'coordinator' }],
  otherTiers: {
    T2: { ackWithin: workingDays(5), escalation: [{ afterPeriods: 1, to: 'coordinator' }] },
  },
  endsByRecord: true,
  visibility: { admin: 'call_list' },
  checklist: ['call_with_non_clinical_script', 'three_tries_within_five_working_days'],
  thresholds: {
    reliefDays: product(14, 'd', 'Days of silence in the relief phase'),
    activationDays: product(21, 'd', 'Days of silence in the activation phase'),
    laterDays: product(35, 'd', 'Days of silence in every later phase'),
    noShows: product(2, '1', 'No-shows in a row'),
    phq9Total: product(15, '{score}', 'PHQ-9 total from which silence is T2'),
    lookBackDays: product(30, 'd', 'How far back PHQ-9 answers count'),
    mmePerDay: product(50, '{MME}/d', 'Daily opioid total from which silence is T2'),
  },
  citations: [alertCitations.productRule],
  evaluate: (snapshot, on, figures) => {
    const { contact } = snapshot
    if (!contact?.isActive) return []
    const parts = [...tellSilence(contact, on, figures), ...tellNoShows(contact, figures)]
    if (parts.length === 0) return []
    const lastHeardOn = lastHeard(contact)
    return [
      {
        tier: isWorrying(snapshot, on, figures) ? 'T2' : 'T3',
        cause: 'no_contact',
        inputs: { lastHeardOn, phase: contact.phase, days: daysBetween(lastHeardOn, on) },
        parts,
        records: [],
      },
    ]
  },
})

function product(value: number, unit: string, meaning: string) {
  return figure(value, unit, { meaning, from: alertCitations.productRule })
}

function lastHeard({ since, lastContactOn, lastFormOn }: ContactFact): CalendarDate {
  return [lastContactOn, lastFormOn].reduce<CalendarDate>(
    (latest, date) => (date !== undefined && date > latest ? date : latest),
    since,
  )
}

function tellSilence(
  contact: ContactFact,
  on: CalendarDate,
  figures: ContactFigures,
): readonly FindingPart[] {
  const days = daysBetween(lastHeard(contact), on)
  const threshold = silenceAllowed(contact.phase, figures)
  return days >= threshold ? [{ code: 'no_contact', params: { days, threshold } }] : []
}

/** The date on which silence reaches the figure of the phase, if nothing is heard until then. */
export function findSilenceDate(contact: ContactFact, figures: ContactFigures): CalendarDate {
  return addDays(lastHeard(contact), silenceAllowed(contact.phase, figures))
}

function silenceAllowed(phase: ContactFact['phase'], figures: ContactFigures): number {
  if (phase === 'relief') return figures.reliefDays
  return phase === 'activation' ? figures.activationDays : figures.laterDays
}

function tellNoShows({ attendance = [] }: ContactFact, { noShows }: ContactFigures) {
  const count = attendance.length - 1 - attendance.findLastIndex(({ attended }) => attended)
  return count >= noShows ? [{ code: 'no_shows_in_a_row' as const, params: { count } }] : []
}

function isWorrying(
  { phq9 = [], mme = [] }: AlertSnapshot,
  today: CalendarDate,
  { phq9Total, lookBackDays, mmePerDay }: ContactFigures,
): boolean {
  const from = addDays(today, -lookBackDays)
  const recent = phq9.filter(({ on }) => on >= from && on <= today)
  return (
    recent.some(({ item9, total }) => (item9 ?? 0) > 0 || (total ?? 0) >= phq9Total) ||
    (sortFacts(mme).at(-1)?.mmePerDay ?? 0) >= mmePerDay
  )
}
