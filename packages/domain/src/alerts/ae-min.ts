import { alertCitations } from './rule/alert-citation.ts'
import type { AlertSnapshot } from './rule/alert-snapshot.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { AdverseEventFact } from './rule/recorded-facts.ts'
import { listOwn } from './rule/select-facts.ts'
import { isSeriousAdverseEvent } from './serious-adverse-event.ts'

interface RepeatFigures {
  readonly grade: number
  readonly repeated: number
  readonly sessions: number
}

/** AE-MIN (reference §5): a minor adverse event on the chart; when it keeps coming back, in the digest. */
export const aeMinRule = defineAlertRule({
  id: 'AE-MIN',
  tier: 'T4',
  title: 'Minor adverse event of acupuncture',
  trigger:
    'A minor event such as a bruise or short dizziness (chart only); in 3 of the last 4 sessions it goes to the digest',
  owners: ['acupuncturist'],
  ackWithin: null,
  otherTiers: { T3: { ackWithin: null, escalation: [] } },
  thresholds: {
    grade: figure(3, '{score}', {
      meaning: 'Grade from which an event is serious and not minor',
      from: alertCitations.adverseEventGrading,
    }),
    repeated: figure(3, '1', {
      meaning: 'Sessions with a minor event that bring it to the digest',
      from: alertCitations.productRule,
    }),
    sessions: figure(4, '1', {
      meaning: 'The last sessions it is counted over',
      from: alertCitations.productRule,
    }),
  },
  citations: [alertCitations.adverseEventGrading, alertCitations.productRule],
  evaluate: (snapshot, _on, figures) => {
    const minor = listOwn(snapshot.adverseEvents).filter(
      (event) => !isSeriousAdverseEvent(event, figures.grade),
    )
    return [...minor.map(tellMinor), ...tellRepeated(minor, { snapshot, figures })]
  },
})

function tellMinor({ id, on, category, grade }: AdverseEventFact) {
  return {
    cause: id,
    inputs: { adverseEventId: id, on, category, grade },
    parts: [{ code: 'adverse_event_minor' as const, params: { category, grade } }],
    records: [id],
  }
}

function tellRepeated(
  minor: readonly AdverseEventFact[],
  { snapshot, figures }: { snapshot: AlertSnapshot; figures: RepeatFigures },
) {
  const last = (snapshot.acupunctureSessionIds ?? []).slice(-figures.sessions)
  const during = minor.filter((event) => event.sessionId && last.includes(event.sessionId))
  const affected = new Set(during.map((event) => event.sessionId)).size
  if (affected < figures.repeated) return []
  const params = { sessions: affected, of: last.length }
  return [
    {
      tier: 'T3' as const,
      cause: 'repeated',
      inputs: params,
      parts: [{ code: 'adverse_events_repeated' as const, params }],
      records: during.map(({ id }) => id),
    },
  ]
}
