import { amendMembership, listAbsences, listDue } from '@meridian/db/repositories'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import {
  buildMember,
  idOf,
  listEvents,
  type Member,
  newKey,
  within,
} from '../../testing/members.ts'
import { tick } from '../../worker-loop.ts'
import { changeAbsence } from './change-absence.ts'
import { endAbsence } from './end-absence.ts'
import { listAbsences as listThem } from './list-absences.ts'
import { recordAbsence } from './record-absence.ts'

const log = pino({ level: 'silent' })
const today = '2026-01-05'

let bench: Bench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  bench.setClock('2026-01-05T08:00:00.000Z')
  clinic = await buildClinic(bench)
})

interface Plan {
  readonly of?: Member
  readonly from?: string
  readonly to?: string
  readonly coveredBy?: Member | null
}

function record(actor: Member, { of = actor, from = today, to = from, coveredBy }: Plan = {}) {
  const cover = coveredBy === undefined ? clinic.acupuncturist : coveredBy
  const input = {
    idempotencyKey: newKey(),
    userId: idOf(of),
    from,
    to,
    coveredBy: cover && idOf(cover),
  }
  return as(bench, actor, { verb: recordAbsence, input })
}

const change = (
  actor: Member,
  planned: { absenceId: string; version: number },
  { from = today, to = from, coveredBy = clinic.acupuncturist }: Plan,
) =>
  as(bench, actor, {
    verb: changeAbsence,
    input: {
      idempotencyKey: newKey(),
      absenceId: planned.absenceId as never,
      version: planned.version,
      from,
      to,
      coveredBy: coveredBy && idOf(coveredBy),
    },
  })

const end = (actor: Member, planned: { absenceId: string; version: number }) =>
  as(bench, actor, {
    verb: endAbsence,
    input: {
      idempotencyKey: newKey(),
      absenceId: planned.absenceId as never,
      version: planned.version,
    },
  })

const list = (actor: Member) => as(bench, actor, { verb: listThem, input: {} })
const kindsOf = async () => (await listEvents(bench, clinic.organizationId)).map(({ kind }) => kind)

describe('an absence', () => {
  it('is refused to a colleague, and an admin plans it for anybody', async () => {
    const { psychologist, physiotherapist, admin } = clinic
    await expect(record(physiotherapist, { of: psychologist })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const planned = await record(admin, { of: psychologist })
    await expect(end(physiotherapist, planned)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(change(physiotherapist, planned, {})).rejects.toMatchObject({ code: 'forbidden' })
    await end(psychologist, planned)
  })

  it('of another clinic is not found, nor are its people', async () => {
    const other = await buildClinic(bench)
    const planned = await record(clinic.psychologist)
    await expect(end(other.admin, planned)).rejects.toMatchObject({ code: 'not_found' })
    await expect(record(other.admin, { of: clinic.psychologist })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      record(clinic.psychologist, { from: '2026-02-01', coveredBy: other.psychologist }),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect((await list(other.admin)).rows).toEqual([])
  })

  it('writes its events, and the one of today begins at once', async () => {
    const planned = await record(clinic.psychologist, { from: '2026-01-07' })
    const { version } = await change(clinic.psychologist, planned, { from: today })
    await end(clinic.psychologist, { ...planned, version })
    expect(await kindsOf()).toEqual([
      'absence.recorded',
      'absence.changed',
      'absence.begun',
      'absence.ended',
    ])
  })

  test.each<[string, (clinic: TestClinic) => Plan, Record<string, string>]>([
    [
      'covered by oneself',
      ({ psychologist }) => ({ coveredBy: psychologist }),
      { coveredBy: 'covers_self' },
    ],
    ['covered by an admin', ({ admin }) => ({ coveredBy: admin }), { coveredBy: 'cover_unfit' }],
    ['of yesterday', () => ({ from: '2026-01-04' }), { from: 'date_in_past' }],
    ['that ends before it begins', () => ({ to: '2026-01-04' }), { to: 'ends_before_start' }],
  ])('%s is refused', async (_, planOf, fields) => {
    const { psychologist } = clinic
    await expect(record(psychologist, planOf(clinic))).rejects.toMatchObject({ fields })
  })

  it('is refused under a cover who has left, and a cover who leaves covers no more', async () => {
    const { psychologist, organizationId } = clinic
    const cover = await buildMember(bench, clinic, { roles: ['psychologist'] })
    const leave = () =>
      within(bench, organizationId, (tx) => amendMembership(tx, cover, { status: 'deactivated' }))
    await record(psychologist, { coveredBy: cover })
    expect((await list(psychologist)).rows).toMatchObject([{ isCovered: true }])
    await leave()
    expect((await list(psychologist)).rows).toMatchObject([{ isCovered: false }])
    await expect(
      record(psychologist, { from: '2026-02-01', coveredBy: cover }),
    ).rejects.toMatchObject({ fields: { coveredBy: 'cover_gone' } })
  })

  it('shares no day with another one of the same person, also when both are planned at once', async () => {
    const { psychologist, physiotherapist } = clinic
    const first = await record(psychologist, { from: '2026-01-10', to: '2026-01-12' })
    for (const [from, to] of [
      ['2026-01-12', '2026-01-15'],
      ['2026-01-08', '2026-01-20'],
    ]) {
      await expect(record(psychologist, { from, to } as Plan)).rejects.toMatchObject({
        reason: 'absence_overlaps',
      })
    }
    await record(psychologist, { from: '2026-01-13' })
    await change(psychologist, first, { from: '2026-01-09', to: '2026-01-12' })
    const both = await Promise.allSettled([
      record(physiotherapist, { from: '2026-01-10' }),
      record(physiotherapist, { from: '2026-01-10' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is not changed from a stale screen, and not at all once it is over', async () => {
    const { psychologist } = clinic
    const planned = await record(psychologist)
    await change(psychologist, planned, { to: '2026-01-06' })
    await expect(end(psychologist, planned)).rejects.toMatchObject({ reason: 'version_stale' })
    const current = { ...planned, version: 2 }
    await end(psychologist, current)
    await expect(end(psychologist, { ...planned, version: 3 })).rejects.toMatchObject({
      reason: 'absence_over',
    })
    expect((await list(psychologist)).rows).toEqual([])
  })

  it('keeps its first day once it has begun', async () => {
    const { psychologist } = clinic
    const planned = await record(psychologist, { to: '2026-01-09' })
    bench.setClock('2026-01-07T08:00:00.000Z')
    await expect(
      change(psychologist, planned, { from: '2026-01-06', to: '2026-01-09' }),
    ).rejects.toMatchObject({ fields: { from: 'date_in_past' } })
    await change(psychologist, planned, { from: today, to: '2026-01-08' })
  })
})

describe('the first day of an absence', () => {
  const begun = async () => (await kindsOf()).filter((kind) => kind === 'absence.begun').length

  test.each([
    ['America/Sao_Paulo', '2026-01-20', '2026-01-20T03:00:00.000Z'],
    ['Pacific/Auckland', '2026-04-06', '2026-04-05T12:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-28', '2026-09-27T11:00:00.000Z'],
  ])('in %s begins at the clinic’s midnight of %s', async (timeZone, from, midnight) => {
    bench.setClock('2026-01-10T12:00:00.000Z')
    clinic = await buildClinic(bench, { timeZone })
    await record(clinic.psychologist, { from })
    bench.setClock(new Date(Date.parse(midnight) - 1).toISOString())
    await tick(bench.engine, log)
    expect(await begun()).toBe(0)
    bench.setClock(midnight)
    await Promise.all([tick(bench.engine, log), tick(bench.engine, log)])
    expect(await begun()).toBe(1)
    const { engine } = bench
    const left = await listDue(engine.app, {
      at: '2027-01-01T00:00:00.000Z',
      limit: 5000,
      where: 'inside',
    })
    expect(left.filter(({ kind }) => kind === 'absence')).toEqual([])
  })

  it('that was ended before it came begins nothing', async () => {
    const planned = await record(clinic.psychologist, { from: '2026-01-07' })
    await end(clinic.psychologist, planned)
    bench.setClock('2026-01-07T12:00:00.000Z')
    await tick(bench.engine, log)
    expect(await begun()).toBe(0)
  })

  it('counts both days', async () => {
    const { organizationId, psychologist } = clinic
    await record(psychologist, { from: '2026-01-06', to: '2026-01-07' })
    const awayOn = async (day: string) => {
      const days = { since: day, begunBy: day }
      return (await within(bench, organizationId, (tx) => listAbsences(tx, organizationId, days)))
        .length
    }
    for (const [day, count] of [
      ['2026-01-05', 0],
      ['2026-01-06', 1],
      ['2026-01-07', 1],
      ['2026-01-08', 0],
    ] as const) {
      expect(await awayOn(day)).toBe(count)
    }
  })
})

it('keeps its idempotency: the same plan sent twice is one', async () => {
  const input = {
    idempotencyKey: uuidv7() as never,
    userId: idOf(clinic.psychologist),
    from: today,
    to: today,
    coveredBy: null,
  }
  const once = await as(bench, clinic.psychologist, { verb: recordAbsence, input })
  expect(await as(bench, clinic.psychologist, { verb: recordAbsence, input })).toEqual(once)
  expect((await list(clinic.psychologist)).rows).toHaveLength(1)
})
