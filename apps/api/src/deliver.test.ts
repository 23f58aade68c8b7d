import { inTenant } from '@meridian/db'
import { amendMembership } from '@meridian/db/repositories'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliverDue, type Post } from './deliver.ts'
import { acknowledgeAlert } from './features/alerts/acknowledge-alert.ts'
import { recordAssessment } from './features/assessments/record-assessment.ts'
import { registerPatient } from './features/patients/register-patient.ts'
import { createMailer, type SmtpMailer } from './mail/mailer.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from './testing/bench.ts'
import { startMailServer, type TestMailServer } from './testing/mail-server.ts'
import { rawSql } from './testing/raw-sql.ts'

const log = pino({ level: 'silent' })
const key = () => uuidv7() as never
const name = 'Ana Unmistakable'

let bench: Bench
let server: TestMailServer
let mailer: SmtpMailer
let post: Post
let clinic: TestClinic
let alertId: string

beforeAll(async () => {
  bench = await createBench()
  server = await startMailServer()
  mailer = createMailer(server.url, 'Meridian <no-reply@clinic.test>')
  post = { mailer, publicUrl: 'https://clinic.test' }
})
afterAll(async () => {
  mailer.close()
  await server.close()
  await bench.close()
})

/** A Monday at nine in Madrid: the physician is told, since nobody else is on the care team. */
beforeEach(async () => {
  server.refuse = null
  server.received.length = 0
  bench.setClock('2026-01-05T08:00:00.000Z')
  clinic = await buildClinic(bench)
  const { patientId } = await as(bench, clinic.acupuncturist, {
    verb: registerPatient,
    input: {
      idempotencyKey: key(),
      name,
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
  const { raised } = await as(bench, clinic.acupuncturist, {
    verb: recordAssessment,
    input: {
      idempotencyKey: key(),
      patientId: patientId as never,
      instrument: 'phq9' as const,
      answers: { '9': 2 },
      on: '2026-01-05',
    },
  })
  alertId = raised[0]?.alertId ?? ''
})

const deliver = (by: Post = post) => deliverDue(bench.engine, { post: by, log })
const states = () =>
  rawSql(
    bench,
    clinic.acupuncturist,
    `select state, attempts, problem from delivery where alert_id = '${alertId}'`,
  )
const idsOf = () =>
  server.received.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim())

describe('a notice of a T1', () => {
  it('is not sent to who is no longer a member', async () => {
    const { organizationId, userId } = clinic.acupuncturist
    await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
      amendMembership(tx, { organizationId, userId }, { status: 'deactivated' }),
    )
    await deliver()
    expect(server.received).toEqual([])
    expect(await states()).toMatchObject([{ state: 'dropped' }])
  })

  it('is not sent once somebody has seen the alert', async () => {
    const input = { idempotencyKey: key(), alertId: alertId as never, version: 1 }
    await as(bench, clinic.acupuncturist, { verb: acknowledgeAlert, input })
    await deliver()
    expect(server.received).toEqual([])
  })

  it('waits for nothing where there is no mail server', async () => {
    await deliver({ ...post, mailer: null })
    expect(await states()).toMatchObject([{ state: 'dropped' }])
  })

  it('goes out at once and once, also from two workers, and says nothing of whom or what', async () => {
    await Promise.all([deliver(), deliver()])
    await deliver()
    expect(server.received).toHaveLength(1)
    const { source = '' } = server.received[0] ?? {}
    expect(source).toContain('https://clinic.test')
    expect(source).not.toMatch(/Unmistakable|self-harm|PHQ|SI-\d/i)
    expect(await states()).toMatchObject([{ state: 'sent', attempts: 1 }])
  })

  it('is tried again after a refusal, longer each time, and given up after eight', async () => {
    server.refuse = 'message'
    const problem = 'mail server refused the message'
    await deliver()
    expect(await states()).toMatchObject([{ state: 'pending', attempts: 1, problem }])
    bench.setClock('2026-01-05T08:00:14.000Z')
    await deliver()
    expect(await states()).toMatchObject([{ attempts: 1 }])
    for (let hour = 9; hour < 16; hour++) {
      bench.setClock(`2026-01-05T${String(hour).padStart(2, '0')}:30:00.000Z`)
      await deliver()
    }
    expect(await states()).toMatchObject([{ state: 'failed', attempts: 8, problem }])
  })

  it('is sent again under the same id when a worker died before it could note the sending', async () => {
    const dying: Post = {
      ...post,
      mailer: async (mail) => {
        await mailer(mail)
        throw new Error('killed')
      },
    }
    await deliver(dying)
    await deliver()
    expect(server.received).toHaveLength(1)
    bench.setClock('2026-01-05T08:00:15.000Z')
    await deliver()
    const [first, second] = idsOf()
    expect(second).toBe(first)
    expect(first).toMatch(/^<[0-9a-f-]{36}@clinic\.test>$/)
    expect(await states()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })
})
