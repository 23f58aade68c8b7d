import { describe, expect, it } from 'vitest'
import { evaluateAlerts } from './evaluate-alerts.ts'
import type { AlertSnapshot, ContactFact, RedFlagFact } from './rule/alert-snapshot.ts'
import type { AdverseEventFact, Phq9Entry } from './rule/recorded-facts.ts'
import type { ConditionKind } from './rule/standing-facts.ts'

const today = '2026-11-20'
const find = (snapshot: Omit<AlertSnapshot, 'patientId'>) =>
  evaluateAlerts({ patientId: 'p-1', ...snapshot }, today)
const told = (snapshot: Omit<AlertSnapshot, 'patientId'>) =>
  find(snapshot).map(({ ruleId, tier, cause }) => `${ruleId} ${tier} ${cause}`)
const recorded = (id: string, on = today) => ({ id, on, recordedOn: on })
const condition = (kind: ConditionKind) => ({ ...recorded(kind), kind })

describe('ACU-RISK', () => {
  const session = { sessionId: 's-2', on: '2026-11-21', lastSessionOn: '2026-11-17' }
  const warfarin = (recordedOn: string) => ({
    ...recorded('warfarin', recordedOn),
    drug: 'warfarin',
    classes: ['antithrombotic'] as const,
  })

  it('says nothing without a session to come', () => {
    const conditions = [condition('pregnancy')]
    expect(told({ conditions })).toEqual([])
    expect(told({ conditions, nextAcupuncture: { ...session, on: '2026-11-19' } })).toEqual([])
  })

  it.each([
    ['2026-11-16', []],
    ['2026-11-17', ['ACU-RISK T2 warfarin']],
    ['2026-11-20', ['ACU-RISK T2 warfarin']],
  ])('takes an anticoagulant recorded on %s as new: %j', (on, expected) => {
    expect(told({ medications: [warfarin(on)], nextAcupuncture: session })).toEqual(expected)
  })

  it('takes every anticoagulant as new before the first session', () => {
    const nextAcupuncture = { sessionId: 's-1', on: today }
    expect(told({ medications: [warfarin('2020-01-01')], nextAcupuncture })).toHaveLength(1)
  })

  it.each(['pregnancy', 'immunosuppression', 'lymphoedema'] as const)(
    'tells of %s and blocks needling until it was read',
    (kind) => {
      expect(find({ conditions: [condition(kind)], nextAcupuncture: session })).toMatchObject([
        { ruleId: 'ACU-RISK', tier: 'T2', cause: kind, blocks: ['needling_until_read'] },
      ])
    },
  )

  it('tells of a pacemaker only where electro-stimulation is planned', () => {
    const conditions = [condition('pacemaker')]
    expect(told({ conditions, nextAcupuncture: session })).toEqual([])
    const nextAcupuncture = { ...session, electrostimulation: true }
    expect(told({ conditions, nextAcupuncture })).toEqual(['ACU-RISK T2 pacemaker'])
  })
})

describe('AE-SER and AE-MIN', () => {
  const event = (changes: Partial<AdverseEventFact> = {}): AdverseEventFact => ({
    ...recorded('a-1'),
    category: 'bleeding_haematoma',
    grade: 1,
    ...changes,
  })

  it.each([
    [1, 'AE-MIN T4 a-1'],
    [2, 'AE-MIN T4 a-1'],
    [3, 'AE-SER T1 a-1'],
    [5, 'AE-SER T1 a-1'],
  ] as const)('divide a bruise of grade %i: %s', (grade, expected) => {
    expect(told({ adverseEvents: [event({ grade })] })).toEqual([expected])
  })

  it.each([
    'retained_or_broken_needle',
    'nerve_injury',
    'infection_local',
    'infection_systemic',
    'seizure',
  ] as const)('take %s as serious whatever its grade', (category) => {
    expect(told({ adverseEvents: [event({ category })] })).toEqual(['AE-SER T1 a-1'])
  })

  it.each([
    'chest_symptoms_after_thoracic_needling',
    'syncope_with_injury',
    'neurological_deficit',
  ] as const)('take %s as serious whatever its grade', (feature) => {
    const syncope = event({ category: 'syncope_presyncope', features: [feature] })
    expect(told({ adverseEvents: [syncope] })).toEqual(['AE-SER T1 a-1'])
  })

  it('take a faint without injury as minor, and never fire on imported events', () => {
    expect(told({ adverseEvents: [event({ category: 'syncope_presyncope' })] })).toEqual([
      'AE-MIN T4 a-1',
    ])
    expect(told({ adverseEvents: [event({ grade: 4, imported: true })] })).toEqual([])
  })

  it.each([
    ['two of four sessions', ['s-2', 's-4'], 0],
    ['three of four sessions', ['s-2', 's-3', 's-5'], 1],
    ['the third one five sessions ago', ['s-1', 's-3', 's-5'], 0],
    ['three events in two sessions', ['s-4', 's-5', 's-5'], 0],
  ])('bring minor events to the digest: %s', (_, sessions, count) => {
    const adverseEvents = sessions.map((sessionId, at) => event({ id: `a-${at}`, sessionId }))
    const acupunctureSessionIds = ['s-1', 's-2', 's-3', 's-4', 's-5']
    const digest = find({ adverseEvents, acupunctureSessionIds }).filter((f) => f.tier === 'T3')
    expect(digest).toHaveLength(count)
  })
})

describe('REDFLAG', () => {
  const flag = (urgency?: RedFlagFact['urgency']): RedFlagFact => ({
    ...recorded('r-1'),
    code: 'cauda_equina',
    ...(urgency ? { urgency } : {}),
  })

  it.each([
    [undefined, 'T1'],
    ['emergent', 'T1'],
    ['urgent', 'T2'],
  ] as const)('of urgency %s is %s and blocks progression and needling', (urgency, tier) => {
    expect(find({ redFlags: [flag(urgency)] })).toMatchObject([
      { ruleId: 'REDFLAG', tier, blocks: ['exercise_progression', 'needling_of_area'] },
    ])
  })
})

describe('SLEEP-RISK', () => {
  const sleepWindow = (minutes: number) => ({ id: 'w-1', minutes, startsOn: today })

  it('says nothing about a short window alone or about a risk without one', () => {
    expect(told({ sleepWindow: sleepWindow(300) })).toEqual([])
    expect(told({ conditions: [condition('bipolar')] })).toEqual([])
  })

  it.each([
    [359, ['SLEEP-RISK T2 epilepsy']],
    [360, []],
  ])('with a window of %i minutes: %j', (minutes, expected) => {
    const conditions = [condition('epilepsy')]
    expect(told({ sleepWindow: sleepWindow(minutes), conditions })).toEqual(expected)
  })

  it.each([
    'safety_critical_work',
    'bipolar',
    'epilepsy',
    'parasomnia',
    'untreated_apnoea',
  ] as const)('fires with %s', (kind) => {
    const conditions = [condition(kind)]
    expect(told({ sleepWindow: sleepWindow(300), conditions })).toEqual([`SLEEP-RISK T2 ${kind}`])
  })
})

describe('NOCONTACT', () => {
  const silent = (changes: Partial<ContactFact> = {}): ContactFact => ({
    since: '2026-01-01',
    phase: 'relief',
    isActive: true,
    lastContactOn: '2026-11-06',
    ...changes,
  })
  const reasons = (contact: ContactFact) =>
    find({ contact }).flatMap(({ parts }) => parts.map(({ code }) => code))
  const attended = (...pattern: boolean[]) =>
    pattern.map((came, at) => ({ id: `s-${at}`, attended: came }))

  it.each([
    ['relief', '2026-11-07', 0],
    ['relief', '2026-11-06', 1],
    ['activation', '2026-10-31', 0],
    ['activation', '2026-10-30', 1],
    ['bridging', '2026-10-17', 0],
    ['bridging', '2026-10-16', 1],
    ['consolidation', '2026-10-16', 1],
    ['maintenance', '2026-10-16', 1],
  ] as const)('in %s, last heard of on %s: %i', (phase, lastContactOn, count) => {
    expect(reasons(silent({ phase, lastContactOn }))).toHaveLength(count)
  })

  it('is silent while the episode is not active, and counts a form like a contact', () => {
    expect(reasons(silent({ isActive: false }))).toEqual([])
    expect(reasons(silent({ lastFormOn: '2026-11-07' }))).toEqual([])
  })

  it('goes by the latest of contact and form', () => {
    expect(reasons(silent({ lastContactOn: '2026-11-07', lastFormOn: '2026-11-01' }))).toEqual([])
  })

  it('counts from day 0 where nothing came after it', () => {
    expect(
      find({ contact: { since: '2026-11-06', phase: 'relief', isActive: true } }),
    ).toHaveLength(1)
    expect(find({ contact: { since: '2026-11-07', phase: 'relief', isActive: true } })).toEqual([])
  })

  it.each([
    [[true, false], []],
    [[true, false, false], ['no_shows_in_a_row']],
    [[false, false], ['no_shows_in_a_row']],
    [[false, true, false], []],
    [[false, false, true], []],
  ])('with the attendance %j: %j', (pattern, expected) => {
    const attendance = attended(...pattern)
    expect(reasons(silent({ lastContactOn: today, attendance }))).toEqual(expected)
  })

  const phq9 = (changes: Partial<Phq9Entry>): Phq9Entry => ({
    ...recorded('e-1', '2026-10-21'),
    state: 'submitted',
    item9: 0,
    total: 14,
    sumOfAnswered: 14,
    ...changes,
  })
  const tierWith = (rest: Omit<AlertSnapshot, 'patientId'>) =>
    find({ contact: silent(), ...rest }).find(({ ruleId }) => ruleId === 'NOCONTACT')?.tier

  it.each([
    ['PHQ-9 of 14', { phq9: [phq9({})] }, 'T3'],
    ['PHQ-9 of 15 thirty days ago', { phq9: [phq9({ total: 15 })] }, 'T2'],
    ['PHQ-9 of 15 thirty-one days ago', { phq9: [phq9({ total: 15, on: '2026-10-20' })] }, 'T3'],
    ['PHQ-9 of 15 today', { phq9: [phq9({ total: 15, on: today })] }, 'T2'],
    ['item 9 above 0', { phq9: [phq9({ item9: 1 })] }, 'T2'],
    ['49.9 MME', { mme: [{ ...recorded('m-1'), mmePerDay: 49.9 }] }, 'T3'],
    ['50 MME', { mme: [{ ...recorded('m-1'), mmePerDay: 50 }] }, 'T2'],
  ])('with %s', (_, rest, tier) => {
    expect(tierWith(rest)).toBe(tier)
  })
})
