import { listDue, listRecipients } from '@meridian/db/repositories'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, createBench } from '../../testing/bench.ts'
import { buildMember, idOf, listEvents, type Member, newKey } from '../../testing/members.ts'
import { buildSafety, instant, monday, phq9, type Safety } from '../../testing/safety.ts'
import { tick } from '../../worker-loop.ts'
import { changeAbsence } from '../absences/change-absence.ts'
import { recordAbsence } from '../absences/record-absence.ts'
import { listOwnAlerts } from './list-own-alerts.ts'

const log = pino({ level: 'silent' })

let bench: Bench
let care: Safety
let cover: Member
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  care = await buildSafety(bench)
  cover = await buildMember(bench, care.clinic, { roles: ['psychologist'] })
})

function away(who: Member, coveredBy: Member | null, from = monday, to = from) {
  const input = {
    idempotencyKey: newKey(),
    userId: idOf(who),
    from,
    to,
    coveredBy: coveredBy && idOf(coveredBy),
  }
  return as(bench, who, { verb: recordAbsence, input })
}

const noticesOf = async () => {
  const at = instant('2026-12-31')
  const due = await listDue(bench.engine.app, { at, limit: 5000, where: 'outside' })
  return due.filter(({ organizationId }) => organizationId === care.clinic.organizationId).length
}
const handedOver = async () =>
  (await listEvents(bench, care.clinic.organizationId)).filter(
    ({ kind }) => kind === 'alert.handed_over',
  ).length
const told = async (rule: 'SI-1' | 'SI-2' | 'SI-3') =>
  (await care.toldOf(rule)).map(([userId]) => userId)

describe('while somebody is away', () => {
  it('what is raised goes to the cover in their part, through covers of covers', async () => {
    const { psychologist } = care.clinic
    const second = await buildMember(bench, care.clinic, { roles: ['psychologist'] })
    await away(psychologist, cover)
    await away(cover, second)
    await care.record('baseline', { phq9: phq9(null) }, monday)
    expect(await care.toldOf('SI-3')).toEqual([[second.userId, 'psychologist']])
  })

  it('without a cover, or with covers in a circle, it goes to the coordinator', async () => {
    const { psychologist, acupuncturist } = care.clinic
    await away(psychologist, cover)
    await away(cover, psychologist)
    await care.record('baseline', { phq9: phq9(null) }, monday)
    expect(await care.toldOf('SI-3')).toEqual([[acupuncturist.userId, 'coordinator']])
  })

  it('escalation passes by an on-call who is away, to whoever covers', async () => {
    await away(care.onCall, cover)
    await care.record('baseline', { phq9: phq9(1) }, monday)
    bench.setClock(instant(monday, '13:00'))
    await tick(bench.engine, log)
    expect(await care.toldOf('SI-1')).toContainEqual([cover.userId, 'on_call'])
    expect(await told('SI-1')).not.toContain(care.onCall.userId)
  })
})

describe('when an absence begins', () => {
  it('today, what waits goes to the cover at once, with a notice of a T1 and of a T2, and only once', async () => {
    const { psychologist } = care.clinic
    await care.record('baseline', { phq9: phq9(2) }, monday)
    await care.record('baseline', { phq9: phq9(null) }, monday)
    const before = await noticesOf()
    const planned = await away(psychologist, cover, monday, '2026-01-06')
    expect(await care.toldOf('SI-2')).toContainEqual([cover.userId, 'psychologist'])
    expect(await care.toldOf('SI-3')).toContainEqual([cover.userId, 'psychologist'])
    expect(await noticesOf()).toBe(before + 2)
    // The third is the reassessment that is due.
    expect(await handedOver()).toBe(3)
    await as(bench, psychologist, {
      verb: changeAbsence,
      input: {
        idempotencyKey: newKey(),
        absenceId: planned.absenceId as never,
        version: 1,
        from: monday,
        to: '2026-01-07',
        coveredBy: idOf(cover),
      },
    })
    expect(await handedOver()).toBe(3)
    const { rows } = await as(bench, cover, { verb: listOwnAlerts, input: {} })
    expect(rows.map(({ tier }) => tier)).toEqual(['T1', 'T2', 'T3'])
  })

  it('on a day to come, nothing moves before its midnight', async () => {
    await care.record('baseline', { phq9: phq9(null) }, monday)
    await away(care.clinic.psychologist, cover, '2026-01-06')
    bench.setClock(instant(monday, '23:59'))
    await tick(bench.engine, log)
    expect(await told('SI-3')).not.toContain(cover.userId)
    bench.setClock(instant('2026-01-06', '00:00'))
    await tick(bench.engine, log)
    expect(await told('SI-3')).toContain(cover.userId)
  })

  it('without a cover, it goes to whom it would be routed that day', async () => {
    await care.record('baseline', { phq9: phq9(null) }, monday)
    await away(care.clinic.psychologist, null)
    expect(await care.toldOf('SI-3')).toContainEqual([
      care.clinic.acupuncturist.userId,
      'coordinator',
    ])
  })

  it('what a colleague has seen stays with the colleague; what only the absent person saw is handed over', async () => {
    const { psychologist, acupuncturist } = care.clinic
    await care.record('baseline', { phq9: phq9(2) }, monday)
    await care.record('baseline', { phq9: phq9(null) }, monday)
    await care.acknowledge(acupuncturist, 'SI-2')
    await care.acknowledge(psychologist, 'SI-3')
    await away(psychologist, cover)
    expect(await told('SI-2')).not.toContain(cover.userId)
    expect(await told('SI-3')).toContain(cover.userId)
  })

  it('what is resolved stays where it is', async () => {
    const { psychologist } = care.clinic
    await care.record('baseline', { phq9: phq9(2) }, monday)
    await care.acknowledge(psychologist, 'SI-2')
    const { id } = await care.found('SI-2')
    await care.resolve(psychologist, 'SI-2')
    await away(psychologist, cover)
    const { organizationId } = care.clinic
    const recipients = await care.within((tx) => listRecipients(tx, organizationId, [id]))
    expect(recipients.map(({ userId }) => userId)).not.toContain(cover.userId)
  })
})
