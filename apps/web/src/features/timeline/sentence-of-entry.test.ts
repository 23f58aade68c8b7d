import { i18n } from '@lingui/core'
import { type PayloadOf, type TimelineKind, timelineKinds } from '@meridian/domain/timeline'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { type EntryContent, sentenceOfEntry } from './sentence-of-entry.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const payloads: { [Kind in TimelineKind]: PayloadOf<Kind> } = {
  'patient.registered': { referredOn: '2026-10-05' },
  'fact.pinned': { kind: 'anticoagulant', detail: 'apixaban' },
  'fact.ended': { kind: 'pregnancy', detail: 'until May' },
  'team.assigned': { userId: 'u2', discipline: 'psychology', coordinator: false },
  'team.ended': { userId: 'u2', discipline: 'psychology' },
  'episode.readmitted': { referredOn: '2026-10-05' },
  'episode.assessed': { on: '2026-10-12', regions: ['lumbar', 'neck'] },
  'episode.assessment_corrected': {
    regions: ['neck'],
    mechanisms: [{ mechanism: 'deconditioning', confidence: 'high' }],
    diagnosis: 'Neck pain',
    redFlags: ['chest_pain'],
    reason: 'seen again with the X-ray',
  },
  'episode.phase_decided': {
    decision: 'advance',
    from: 'relief',
    to: 'activation',
    on: '2026-11-02',
    reason: 'pain 4',
  },
  'episode.paused': { on: '2026-11-02', reason: 'surgery' },
  'episode.resumed': { on: '2026-11-02', pausedDays: 1 },
  'episode.discharged': { on: '2026-11-02', reason: 'goals_reached', note: 'walks 40 minutes' },
  'plan.changed': { number: 2, reason: 'sleeps worse', changes: [] },
  'goal.progressed': { activity: 'Walk to the market', on: '2026-11-02', attainment: 1 },
  'planned_session.planned': {
    discipline: 'acupuncture',
    on: '2026-12-01',
    time: '14:00',
    count: 8,
    until: '2026-12-24',
  },
  'planned_session.marked': {
    discipline: 'acupuncture',
    on: '2026-12-01',
    time: '14:00',
    as: 'no_show',
    reason: 'forgot',
  },
  'planned_session.unmarked': {
    discipline: 'acupuncture',
    on: '2026-12-01',
    time: '14:00',
    was: 'done',
  },
  'cycle.closed': { number: 1, delivered: 9, planned: 12, reason: 'moves away' },
  'cycle.opened': { number: 2, planned: 8, reason: 'a flare' },
  'call.logged': { outcome: 'call_back', callBackOn: '2026-12-02', line: 'after work' },
  'reassessment.requested': { dueOn: '2026-11-30', reason: 'new symptom' },
  'reassessment.closed': {
    slot: 'relief_end',
    outcome: 'declined',
    on: '2026-11-02',
    reason: 'too tired',
  },
  'reassessment.part_excused': {
    slot: 'relief_end',
    instrument: 'pcs',
    outcome: 'not_possible',
    reason: 'no interpreter',
  },
  'reassessment.decided': {
    slot: 'relief_end',
    decision: 'space_out',
    reason: 'better, steady',
    planNumber: 3,
    changes: [],
  },
  'response.recorded': {
    instrument: 'nrs',
    on: '2026-11-02',
    status: 'scored',
    scores: { total: 6 },
    bands: { total: 'moderate' },
    flags: [],
    slot: 'relief_end',
  },
  'note.signed': { template: 'cbt_session', sections: [{ key: 'module', text: 'Pacing' }] },
  'note.addendum_added': { noteId: 'n1', template: 'cbt_session', text: 'more' },
}

const say = (content: EntryContent) => sentenceOfEntry(content, () => 'Rui Prado')

describe('sentenceOfEntry', () => {
  it('says something of a kind it does not know', () => {
    const entry = { kind: 'letter.sent', payload: {} } as unknown as EntryContent
    expect(say(entry)).toContain('reload')
  })

  test.each(timelineKinds)('%s is a sentence without a code in it', (kind) => {
    const sentence = say({ kind, payload: payloads[kind] } as EntryContent)
    expect(sentence).toMatch(/^[A-Z]/)
    expect(sentence).not.toMatch(/_|undefined|null|\bu2\b|\{/)
  })

  test('a form saved in part says how much of it is answered, and never a score', () => {
    const begun = { ...payloads['response.recorded'], instrument: 'gad7', status: 'incomplete' }
    const payload = { ...begun, scores: {}, bands: {}, progress: { answered: 3, all: 7 } }
    expect(say({ kind: 'response.recorded', payload })).toBe(
      'Anxiety (GAD-7): not scored, 3 of 7 answered',
    )
  })

  test('totals typed in from paper say so', () => {
    const total = { ...payloads['response.recorded'], source: 'total_entry' as const }
    expect(say({ kind: 'response.recorded', payload: total })).toBe(
      'Pain intensity (NRS): 6, moderate (total from paper)',
    )
  })

  test('people, dates and regions are named as clinicians name them', () => {
    const assigned = say({ kind: 'team.assigned', payload: payloads['team.assigned'] })
    expect(assigned).toBe('Rui Prado is on the care team (Psychology)')
    const assessed = say({ kind: 'episode.assessed', payload: payloads['episode.assessed'] })
    expect(assessed).toContain('day 0 is 12 Oct 2026')
    expect(assessed).toContain('Lower back and Neck')
  })

  test('a score carries its band in words, and one without a total says so', () => {
    const payload = payloads['response.recorded']
    expect(say({ kind: 'response.recorded', payload })).toBe('Pain intensity (NRS): 6, moderate')
    const bpi = {
      ...payload,
      instrument: 'bpi',
      scores: { severity: 4.75, interference: 2 },
      bands: { severity: 'mild', interference: 'mild' },
    }
    expect(say({ kind: 'response.recorded', payload: bpi })).toBe(
      'Brief Pain Inventory (BPI): severity 4.8, mild; interference 2, mild',
    )
    const partial = { ...payload, instrument: 'phq9', scores: {}, bands: {} }
    expect(say({ kind: 'response.recorded', payload: partial })).toContain('not scored')
  })

  test('a series of sessions is one sentence, and a call says when to call again', () => {
    const planned = payloads['planned_session.planned']
    expect(say({ kind: 'planned_session.planned', payload: planned })).toBe(
      'Acupuncture: 8 sessions planned at 14:00, 1 Dec 2026 to 24 Dec 2026',
    )
    expect(say({ kind: 'planned_session.planned', payload: { ...planned, count: 1 } })).toBe(
      'Acupuncture: a session is planned for 1 Dec 2026, 14:00',
    )
    expect(say({ kind: 'call.logged', payload: payloads['call.logged'] })).toBe(
      'Called: Asked to be called back, on 2 Dec 2026. after work',
    )
  })

  test('each decision about a phase names what it did and why', () => {
    const payload = payloads['episode.phase_decided']
    const decisions = ['extend', 'advance', 'repeat', 'step_up'] as const
    const said = decisions.map((decision) =>
      say({ kind: 'episode.phase_decided', payload: { ...payload, decision } }),
    )
    expect(new Set(said).size).toBe(decisions.length)
    for (const sentence of said) expect(sentence).toContain('pain 4')
  })
})
