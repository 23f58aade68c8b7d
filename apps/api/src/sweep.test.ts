import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { deliverDue } from './deliver.ts'
import { listProblems } from './features/deliveries/list-problems.ts'
import { resumeWork } from './features/deliveries/resume-work.ts'
import { retryDelivery } from './features/deliveries/retry-delivery.ts'
import { completeAssessment } from './features/episodes/complete-assessment.ts'
import { registerPatient } from './features/patients/register-patient.ts'
import { createMailer, type SmtpMailer } from './mail/mailer.ts'
import { sweep } from './sweep.ts'
import { raise } from './testing/alerts.ts'
import { buildAssessment } from './testing/assessment.ts'
import { emailOf } from './testing/auth.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from './testing/bench.ts'
import { startMailServer, type TestMailServer } from './testing/mail-server.ts'
import { listEvents, newKey } from './testing/members.ts'
import { buildPatient } from './testing/patients.ts'
import { rawSql } from './testing/raw-sql.ts'
import type { Engine } from './use-case.ts'
import { tick } from './worker-loop.ts'

const log = pino({ level: 'silent' })
const start = '2026-01-05T09:00:00.000Z'

let bench: Bench
let server: TestMailServer
let mailer: SmtpMailer
let clinic: TestClinic
let patientId: string

beforeAll(async () => {
  bench = await createBench()
  server = await startMailServer()
  mailer = createMailer(server.url, 'Meridian <no-reply@clinic.test>')
})
afterAll(async () => {
  mailer.close()
  await server.close()
  await bench.close()
})

beforeEach(async () => {
  server.refuse = null
  bench.setClock(start)
  clinic = await buildClinic(bench)
  const { acupuncturist, psychologist } = clinic
  patientId = await buildPatient(bench, clinic, {
    team: [psychologist],
    coordinator: acupuncturist,
  })
})

const sql = (statement: string) => rawSql(bench, clinic.admin, statement)
const dueNow = () =>
  sql(
    `select kind, ref, due_at from ops.due where organization_id = '${clinic.organizationId}'
     order by kind, ref`,
  )
const sweepAll = () => sweep(bench.engine, { organizationIds: [clinic.organizationId], log })

describe('the sweep', () => {
  /** A T1 with its notice and its next step, a T3 for the digest, and a reassessment with its days. */
  beforeEach(async () => {
    const owners: Parameters<typeof raise>[2]['owners'] = ['physician']
    await raise(bench, clinic, { patientId, rule: 'SI-2', owners })
    await raise(bench, clinic, { patientId, rule: 'WORSE', owners })
    await assess()
  })

  it('writes everything anew that was lost, as it was', async () => {
    const before = await dueNow()
    expect(new Set(before.map(({ kind }) => kind))).toEqual(
      new Set(['alert', 'contact', 'delivery', 'digest', 'reassessment']),
    )
    await sql(`delete from ops.due where organization_id = '${clinic.organizationId}'`)
    await sweepAll()
    expect(await dueNow()).toEqual(before)
  })

  it('leaves what is there as it is, and what is settled out', async () => {
    await sql(
      `update ops.due set due_at = '2026-01-05 11:11:11+00', attempts = 3
       where organization_id = '${clinic.organizationId}'`,
    )
    const before = await dueNow()
    await Promise.all([sweepAll(), sweepAll()])
    expect(await dueNow()).toEqual(before)
    await sql(`delete from ops.due where organization_id = '${clinic.organizationId}'`)
    await sql(`update alert set state = 'acknowledged', acknowledged_by = '${clinic.admin.userId}'`)
    await sql(`update delivery set state = 'sent'`)
    await sql(`update reassessment set outcome = 'declined'`)
    await sweepAll()
    // Only the silence of somebody in care is still waited for.
    expect((await dueNow()).map(({ kind }) => kind)).toEqual(['contact'])
  })

  it('goes on after a clinic in which it fails', async () => {
    await sql(`delete from ops.due where organization_id = '${clinic.organizationId}'`)
    const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057'
    await sweep(bench.engine, { organizationIds: [nowhere, clinic.organizationId], log })
    expect((await dueNow()).length).toBeGreaterThan(3)
  })

  /** Another patient, whose initial assessment lays out reassessments. */
  async function assess() {
    const registered = await as(bench, clinic.acupuncturist, {
      verb: registerPatient,
      input: {
        idempotencyKey: newKey(),
        name: 'Bo Example',
        birthDate: '1970-05-01',
        sex: 'female' as const,
        recordNumber: null,
        phone: null,
        email: null,
        language: 'en',
        nextOfKin: null,
        sharingConsentOn: null,
        referredOn: '2026-01-05',
        confirmedDuplicate: false,
      },
    })
    await as(bench, clinic.acupuncturist, {
      verb: completeAssessment,
      input: {
        idempotencyKey: newKey(),
        patientId: registered.patientId as never,
        version: 1,
        ...buildAssessment({ on: '2026-01-05' }),
      },
    })
  }
})

describe('work that keeps failing', () => {
  const broken = (): Engine => ({
    ...bench.engine,
    clock: () => now,
    react: async (_ctx, events) => {
      if (events.some(({ kind }) => kind === 'alert.escalated')) throw new Error('broken')
      return events.length
    },
  })
  let now = start

  it('is put off longer each time, parked after eight, shown to the admin and resumed', async () => {
    now = start
    await raise(bench, clinic, { patientId, rule: 'SI-2', owners: ['physician'] })
    now = '2026-01-05T09:30:00.000Z'
    const waits: number[] = []
    for (let failure = 1; failure <= 8; failure++) {
      await tick(broken(), log)
      const [item] = await dueNow().then((rows) => rows.filter(({ kind }) => kind === 'alert'))
      const dueAt = new Date(String(item?.due_at)).toISOString()
      waits.push((Date.parse(dueAt) - Date.parse(now)) / 1000)
      now = dueAt
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1920])
    bench.setClock('2026-01-05T11:00:00.000Z')
    await tick(bench.engine, log)
    expect(await escalated()).toBe(0)
    const { parked } = await as(bench, clinic.admin, { verb: listProblems, input: {} })
    expect(parked).toMatchObject([{ kind: 'alert', attempts: 8 }])
    const input = { idempotencyKey: newKey(), kind: 'alert', ref: parked[0]?.ref as never }
    await as(bench, clinic.admin, { verb: resumeWork, input })
    await tick(bench.engine, log)
    expect(await escalated()).toBe(1)
    expect((await as(bench, clinic.admin, { verb: listProblems, input: {} })).parked).toEqual([])
  })

  const escalated = async () => {
    const [row] = await sql('select max(escalated)::int as steps from alert')
    return row?.steps
  }
})

describe('a message that was given up', () => {
  const deliver = () =>
    deliverDue(bench.engine, { post: { mailer, publicUrl: 'https://clinic.test' }, log })
  const problems = () => as(bench, clinic.admin, { verb: listProblems, input: {} })

  beforeEach(async () => {
    await raise(bench, clinic, { patientId, rule: 'SI-2', owners: ['physician'] })
    server.refuse = 'mailbox'
    for (let hour = 9; hour < 17; hour++) {
      bench.setClock(`2026-01-05T${String(hour).padStart(2, '0')}:30:00.000Z`)
      await deliver()
    }
  })

  test.each(['acupuncturist', 'psychologist', 'physiotherapist'] as const)(
    'is not shown to a %s',
    async (role) => {
      const seeing = as(bench, clinic[role], { verb: listProblems, input: {} })
      await expect(seeing).rejects.toMatchObject({ code: 'forbidden' })
    },
  )

  it('stands in the admin’s list for thirty days, with the address and the reason alone', async () => {
    const { failed } = await problems()
    expect(failed).toMatchObject([
      {
        kind: 'notice',
        name: clinic.acupuncturist.name,
        email: emailOf(clinic.acupuncturist),
        problem: 'mailbox refused',
      },
    ])
    expect(JSON.stringify(failed)).not.toMatch(/SI-2|Ana/)
    expect((await listEvents(bench, clinic.organizationId)).map(({ kind }) => kind)).toContain(
      'delivery.failed',
    )
    bench.setClock('2026-02-04T17:00:00.000Z')
    expect((await problems()).failed).toEqual([])
  })

  it('is sent when it is tried again, once', async () => {
    const [message] = (await problems()).failed
    server.refuse = null
    server.received.length = 0
    const retry = () =>
      as(bench, clinic.admin, {
        verb: retryDelivery,
        input: { idempotencyKey: newKey(), deliveryId: message?.deliveryId as never },
      })
    await retry()
    await expect(retry()).rejects.toMatchObject({ reason: 'delivery_not_given_up' })
    await deliver()
    expect(server.received).toHaveLength(1)
    expect((await problems()).failed).toEqual([])
  })
})
