import { amendAlert } from '@meridian/db/repositories'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, createBench } from '../../testing/bench.ts'
import { listEvents } from '../../testing/members.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { buildSafety, instant, monday, phq9, type Safety } from '../../testing/safety.ts'
import { listOwnAlerts } from './list-own-alerts.ts'
import { reviewAlerts } from './review-alerts.ts'

let bench: Bench
let care: Safety
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  care = await buildSafety(bench)
})

const review = () =>
  as(bench, care.clinic.system, {
    verb: (ctx, id: string) => reviewAlerts(ctx, id),
    input: care.patientId,
  })
const toldAgain = async () =>
  (await listEvents(bench, care.clinic.organizationId)).filter(
    ({ kind }) => kind === 'alert.told_again',
  ).length

/** How many notices each person told of SI-2 has been written. */
async function noticesByPerson(): Promise<number[]> {
  const { organizationId, psychologist } = care.clinic
  const { id } = await care.found('SI-2')
  const rows = await rawSql(
    bench,
    { organizationId, userId: psychologist.userId },
    `select count(*)::int as notices from delivery where alert_id = '${id}' group by user_id`,
  )
  return rows.map(({ notices }) => Number(notices))
}

describe('a graver answer in the record of a T1 that is open', () => {
  beforeEach(async () => {
    await care.record('baseline', { phq9: phq9(2) }, monday)
    // As if the record had said 1 when it was first told.
    const alert = await care.found('SI-2')
    await care.within((tx) => amendAlert(tx, alert, { levels: { item9: 1 }, parts: [] }))
  })

  it('is never merged silently: nobody has seen it, and it interrupts again', async () => {
    const { psychologist } = care.clinic
    await care.acknowledge(psychologist, 'SI-2')
    await review()
    expect(await care.found('SI-2')).toMatchObject({
      state: 'open',
      acknowledgedBy: null,
      levels: { item9: 2 },
      parts: [{ code: 'item9_answered', params: { value: 2 } }],
      ruleVersion: 1,
    })
    const { rows } = await as(bench, psychologist, { verb: listOwnAlerts, input: {} })
    expect(rows[0]).toMatchObject({ rule: 'SI-2', state: 'open' })
    expect(await toldAgain()).toBe(1)
  })

  it('takes the steps whose moment has passed at once', async () => {
    await care.acknowledge(care.clinic.psychologist, 'SI-2')
    bench.setClock(instant(monday, '10:00'))
    await review()
    expect((await care.found('SI-2')).escalated).toBe(1)
  })

  it('is written about once more to everybody who was told, however often the rules look', async () => {
    const before = await noticesByPerson()
    expect(before.length).toBeGreaterThan(1)
    expect(new Set(before)).toEqual(new Set([1]))
    await review()
    await review()
    expect(await noticesByPerson()).toEqual(before.map(() => 2))
  })

  it('is told once, however often the rules look', async () => {
    await review()
    await review()
    expect(await toldAgain()).toBe(1)
  })
})

describe('the same answer in a record that was told', () => {
  it('is not told again', async () => {
    await care.record('baseline', { phq9: phq9(2) }, monday)
    await care.acknowledge(care.clinic.psychologist, 'SI-2')
    await review()
    expect(await care.found('SI-2')).toMatchObject({ state: 'acknowledged' })
    expect(await toldAgain()).toBe(0)
  })
})

describe('hysteresis', () => {
  const total = (sum: number) => ({
    ...phq9(0),
    ...Object.fromEntries(
      Array.from({ length: 8 }, (_, item) => [
        String(item + 1),
        Math.max(0, Math.min(3, sum - item * 3)),
      ]),
    ),
  })

  async function settleFirst() {
    await care.record('baseline', { phq9: total(20) }, monday)
    await care.acknowledge(care.clinic.psychologist, 'DEP')
    await care.resolve(care.clinic.psychologist, 'DEP')
  }
  const recordOn = async (day: string, sum: number) => {
    bench.setClock(instant(day))
    await care.record('baseline', { phq9: total(sum) }, day)
  }
  const isRaised = async () => (await care.open()).some(({ rule }) => rule === 'DEP')

  it('holds a second DEP within four weeks while the total never came down', async () => {
    await settleFirst()
    await recordOn('2026-01-20', 20)
    expect(await isRaised()).toBe(false)
  })

  it('lets it rise again once the total lay half a change threshold below in between', async () => {
    await settleFirst()
    await recordOn('2026-01-08', 12)
    await recordOn('2026-01-20', 20)
    expect(await isRaised()).toBe(true)
  })

  it('holds it within the cool-down all the same', async () => {
    await settleFirst()
    await recordOn('2026-01-08', 12)
    await recordOn('2026-01-12', 20)
    expect(await isRaised()).toBe(false)
  })
})
