import { describe, expect, it, test } from 'vitest'
import { adverseEventCategories, adverseEventGrades, adverseEventSchema } from './adverse-event.ts'
import { copyTechnique } from './copy-technique.ts'
import { compareNeedles } from './needle-count.ts'
import { getSeedRemovalDate } from './seed-removal.ts'
import { acupunctureSessionSchema } from './session-schema.ts'

const point = {
  code: 'LI4',
  side: 'B',
  muscle: null,
  bodySite: null,
  needles: 2,
  depth: { mm: 12 },
  angle: null,
  responseSought: 'clear',
  responseObtained: 'clear',
  stimulation: { kind: 'none' },
}

function session(overrides: Record<string, unknown> = {}) {
  return {
    on: '2026-03-03',
    startedAt: '2026-03-03T13:00:00.000Z',
    endedAt: '2026-03-03T13:40:00.000Z',
    practitionerId: '01941f29-7c00-7000-8000-000000000001',
    room: null,
    consentOnFile: true,
    painBefore: 6,
    painAfter: 4,
    position: 'supine',
    points: [point],
    retentionMinutes: 20,
    needle: { diameterMm: 0.25, lengthMm: 25, brand: null, lot: 'A1', singleUse: true },
    adjuncts: [],
    insertions: 2,
    needlesIn: 2,
    needlesOut: 2,
    skinChecked: true,
    settingAndAdvice: null,
    adverseEvents: [],
    nextPlan: null,
    ...overrides,
  }
}

function reasons(overrides: Record<string, unknown>): string[] {
  const parsed = acupunctureSessionSchema.safeParse(session(overrides))
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
}

describe('a session is refused', () => {
  test.each([
    ['with a needle left', { needlesIn: 2, needlesOut: 1 }, 'needles_unequal'],
    ['with a needle too many', { needlesIn: 2, needlesOut: 3 }, 'needles_unequal'],
    ['without consent', { consentOnFile: false }, 'consent_required'],
    ['without a point', { points: [] }, 'point_required'],
    ['with an impossible point', { points: [{ ...point, code: 'LI21' }] }, 'number_out_of_range'],
    ['with a point without a side', { points: [{ ...point, side: null }] }, 'side_required'],
    ['that ends before it starts', { endedAt: '2026-03-03T12:59:59.000Z' }, 'ends_before_start'],
    [
      'with ear seeds for no known time',
      { adjuncts: [{ kind: 'ear_seeds', detail: null, days: null }] },
      'seed_days_required',
    ],
  ])('%s', (_name, overrides, reason) => {
    expect(reasons(overrides)).toEqual([reason])
  })

  test.each([
    ['pain above 10', { painBefore: 11 }],
    ['half a point of pain', { painBefore: 5.5 }],
    ['a negative count', { needlesIn: -1, needlesOut: -1 }],
    ['an unknown field', { mood: 'good' }],
    ['a day that does not exist', { on: '2027-02-29' }],
  ])('with %s', (_name, overrides) => {
    expect(reasons(overrides)).not.toEqual([])
  })
})

describe('a session', () => {
  it('is accepted whole, with stimulation, seeds and a tender point', () => {
    const electrical = {
      kind: 'electrical',
      frequencyHz: 2,
      waveform: 'biphasic',
      intensity: 'strong, not painful',
      leadPairs: [['LI4', 'LI11']],
    }
    const ashi = { ...point, code: 'ashi', side: 'L', muscle: 'trapezius', bodySite: 'shoulder' }
    const parsed = acupunctureSessionSchema.safeParse(
      session({
        points: [{ ...point, stimulation: electrical }, ashi],
        adjuncts: [{ kind: 'ear_seeds', detail: 'TF4', days: 5 }],
      }),
    )
    expect(parsed.success).toBe(true)
  })

  it('hands on its technique, never what was observed', () => {
    const last = acupunctureSessionSchema.parse(session())
    const copy = copyTechnique(last)
    expect(copy.points[0]).toMatchObject({
      code: 'LI4',
      depth: { mm: 12 },
      responseObtained: 'none',
    })
    expect(copy.needle.lot).toBeNull()
    for (const observed of ['painBefore', 'needlesOut', 'skinChecked', 'adverseEvents', 'on']) {
      expect(copy).not.toHaveProperty(observed)
    }
  })
})

describe('needles', () => {
  it.each([
    [12, 12, { status: 'equal' }],
    [0, 0, { status: 'equal' }],
    [12, 11, { status: 'unequal', missing: 1 }],
    [12, 13, { status: 'unequal', missing: -1 }],
    [-1, -1, { status: 'rejected' }],
    [1.5, 1.5, { status: 'rejected' }],
    [Number.NaN, Number.NaN, { status: 'rejected' }],
  ])('%d in and %d out', (needlesIn, needlesOut, expected) => {
    expect(compareNeedles({ needlesIn, needlesOut })).toEqual(expected)
  })
})

describe('ear seeds', () => {
  it.each([
    ['2028-02-27', 3, '2028-03-01'],
    ['2026-12-30', 5, '2027-01-04'],
  ])('put on %s for %d days come off by %s', (on, days, removal) => {
    expect(getSeedRemovalDate(on, days)).toBe(removal)
  })
})

describe('adverse events', () => {
  const event = {
    category: 'bleeding_haematoma',
    grade: 1,
    onsetAt: '2026-03-03T13:30:00.000Z',
    relation: 'certain',
    pointOrTechnique: 'LI4',
    action: 'compressed',
    outcome: 'bruise of 1 cm',
    durationMinutes: null,
    reportedTo: null,
  }

  it('have twenty categories and five grades', () => {
    expect(adverseEventCategories).toHaveLength(20)
    expect(Object.keys(adverseEventGrades)).toEqual(['1', '2', '3', '4', '5'])
  })

  it.each([0, 6, 2.5, '1', null])('are refused with the grade %j', (grade) => {
    expect(adverseEventSchema.safeParse({ ...event, grade }).success).toBe(false)
  })

  it('are accepted with each grade and refused with an unknown category', () => {
    for (const grade of [1, 2, 3, 4, 5]) {
      expect(adverseEventSchema.safeParse({ ...event, grade }).success).toBe(true)
    }
    expect(adverseEventSchema.safeParse({ ...event, category: 'bruise' }).success).toBe(false)
  })
})
