import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { deliverDue, type Post } from '../../deliver.ts'
import { createMailer, type SmtpMailer } from '../../mail/mailer.ts'
import { amendSettings, raise } from '../../testing/alerts.ts'
import { emailOf } from '../../testing/auth.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { startMailServer, type TestMailServer } from '../../testing/mail-server.ts'
import { type Member, newKey } from '../../testing/members.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { tick } from '../../worker-loop.ts'
import { acknowledgeAlert } from '../alerts/acknowledge-alert.ts'
import { snoozeAlert } from '../alerts/snooze-alert.ts'
import { saveMailWishes } from './save-mail-wishes.ts'

const log = pino({ level: 'silent' })

let bench: Bench
let server: TestMailServer
let mailer: SmtpMailer
let post: Post
let clinic: TestClinic
let patientId: string

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

/** Monday, 5 January 2026, ten o'clock in Madrid: the clinic is open from eight to six on weekdays. */
beforeEach(async () => {
  server.received.length = 0
  clinic = await open()
})

async function open(timeZone?: string): Promise<TestClinic> {
  bench.setClock('2026-01-05T09:00:00.000Z')
  const opened = await buildClinic(bench, timeZone === undefined ? {} : { timeZone })
  const { acupuncturist, psychologist } = opened
  patientId = await buildPatient(bench, opened, {
    name: 'Ana Unmistakable',
    team: [psychologist],
    coordinator: acupuncturist,
  })
  return opened
}

/** What two workers do at a moment. */
async function workAt(instant: string) {
  bench.setClock(instant)
  await Promise.all([tick(bench.engine, log), tick(bench.engine, log)])
  await Promise.all([
    deliverDue(bench.engine, { post, log }),
    deliverDue(bench.engine, { post, log }),
  ])
}

const signal = (owners: Parameters<typeof raise>[2]['owners'] = ['physician']) =>
  raise(bench, clinic, { patientId, rule: 'WORSE', owners })
const overdue = () => raise(bench, clinic, { patientId, rule: 'OVERDUE', owners: ['physician'] })
const high = () => raise(bench, clinic, { patientId, rule: 'DEP', owners: ['psychologist'] })

const sentTo = ({ userId }: Member) =>
  server.received
    .filter(({ to }) => to.includes(emailOf({ userId })))
    .map(({ source }) => source.replaceAll('=\r\n', ''))

const acknowledge = (actor: Member, alertId: string) =>
  as(bench, actor, {
    verb: acknowledgeAlert,
    input: { idempotencyKey: newKey(), alertId, version: 1 },
  })
const snooze = (actor: Member, alertId: string, until: string) =>
  as(bench, actor, {
    verb: snoozeAlert,
    input: { idempotencyKey: newKey(), alertId: alertId as never, version: 1, until },
  })
const wish = (actor: Member, dailyDigest: boolean) =>
  as(bench, actor, { verb: saveMailWishes, input: { idempotencyKey: newKey(), dailyDigest } })

describe('a notice of a T2', () => {
  it('goes out at once while the clinic is open, once, and says nothing of whom or what', async () => {
    await high()
    await workAt('2026-01-05T09:00:00.000Z')
    await workAt('2026-01-05T09:01:00.000Z')
    const [mail = '', ...more] = sentTo(clinic.psychologist)
    expect(more).toEqual([])
    expect(mail).toContain('Subject: Something waits for you in Meridian')
    expect(mail).not.toMatch(/Unmistakable|DEP|PHQ|depress|test clinic/i)
  })

  test.each([
    ['in the night of Monday', '2026-01-05T22:00:00.000Z', '2026-01-06T07:00:00.000Z'],
    ['on Saturday', '2026-01-10T11:00:00.000Z', '2026-01-12T07:00:00.000Z'],
    ['on Saturday before summer time', '2026-03-28T11:00:00.000Z', '2026-03-30T06:00:00.000Z'],
  ])('raised %s goes out when the clinic opens', async (_, at, opening) => {
    bench.setClock(at)
    await high()
    await workAt(new Date(Date.parse(opening) - 1000).toISOString())
    expect(sentTo(clinic.psychologist)).toEqual([])
    await workAt(opening)
    expect(sentTo(clinic.psychologist)).toHaveLength(1)
  })

  it('waits for the day it was put off to', async () => {
    bench.setClock('2026-01-05T22:00:00.000Z')
    await snooze(clinic.psychologist, await high(), '2026-01-08')
    await workAt('2026-01-07T09:00:00.000Z')
    expect(sentTo(clinic.psychologist)).toEqual([])
    await workAt('2026-01-08T07:00:00.000Z')
    expect(sentTo(clinic.psychologist)).toHaveLength(1)
  })

  it('goes to who goes without the digest all the same', async () => {
    await wish(clinic.psychologist, false)
    await high()
    await workAt('2026-01-05T09:00:00.000Z')
    expect(sentTo(clinic.psychologist)).toHaveLength(1)
  })
})

describe('a digest', () => {
  it('is not sent while nothing waits, nor of what is told otherwise', async () => {
    await acknowledge(clinic.psychologist, await high())
    await raise(bench, clinic, { patientId, rule: 'DUE', owners: ['physician'] })
    await workAt('2026-01-06T07:00:00.000Z')
    expect(server.received).toEqual([])
  })

  it('goes out when the clinic opens, once from two workers, with numbers alone', async () => {
    await signal()
    await signal()
    await overdue()
    await workAt('2026-01-06T06:59:59.000Z')
    expect(server.received).toEqual([])
    await workAt('2026-01-06T07:00:00.000Z')
    await workAt('2026-01-06T07:30:00.000Z')
    const [mail = '', ...more] = sentTo(clinic.acupuncturist)
    expect(more).toEqual([])
    expect(mail).toContain('1 reassessment and 2 signals for review wait for you in Meridian.')
    expect(mail).not.toMatch(/Unmistakable|WORSE|OVERDUE|test clinic/i)
  })

  it('goes out again on the next working day while something is unsettled, and no longer', async () => {
    bench.setClock('2026-01-08T09:00:00.000Z')
    const alertId = await signal()
    for (const day of ['09', '10', '11', '12']) await workAt(`2026-01-${day}T07:00:00.000Z`)
    // Friday and Monday.
    expect(sentTo(clinic.acupuncturist)).toHaveLength(2)
    await acknowledge(clinic.acupuncturist, alertId)
    await workAt('2026-01-13T07:00:00.000Z')
    expect(sentTo(clinic.acupuncturist)).toHaveLength(3)
    await rawSql(
      bench,
      clinic.acupuncturist,
      `update alert set state = 'resolved' where id = '${alertId}'`,
    )
    await workAt('2026-01-14T07:00:00.000Z')
    expect(sentTo(clinic.acupuncturist)).toHaveLength(3)
    expect(await dueOf(clinic.acupuncturist)).toEqual([])
  })

  it('leaves out what a colleague has taken', async () => {
    await acknowledge(clinic.psychologist, await signal(['physician', 'psychologist']))
    await workAt('2026-01-06T07:00:00.000Z')
    expect(sentTo(clinic.acupuncturist)).toEqual([])
    expect(sentTo(clinic.psychologist)).toHaveLength(1)
  })

  it('leaves out what is put off until its day', async () => {
    await snooze(clinic.acupuncturist, await signal(), '2026-01-10')
    await workAt('2026-01-06T07:00:00.000Z')
    await workAt('2026-01-09T07:00:00.000Z')
    expect(sentTo(clinic.acupuncturist)).toEqual([])
    // The day is a Saturday.
    expect(await dueOf(clinic.acupuncturist)).toMatchObject([{ due_at: '2026-01-12 07:00:00+00' }])
    await workAt('2026-01-12T07:00:00.000Z')
    expect(sentTo(clinic.acupuncturist)).toHaveLength(1)
  })

  it('is not sent to who goes without it, and is again once they want it', async () => {
    await wish(clinic.acupuncturist, false)
    await signal()
    await workAt('2026-01-06T07:00:00.000Z')
    expect(server.received).toEqual([])
    await wish(clinic.acupuncturist, true)
    await workAt('2026-01-07T07:00:00.000Z')
    expect(sentTo(clinic.acupuncturist)).toHaveLength(1)
  })

  it('is not sent to who treats nobody', async () => {
    await raise(bench, clinic, { patientId, rule: 'NOCONTACT', owners: ['admin'] })
    await workAt('2026-01-06T07:00:00.000Z')
    expect(server.received).toEqual([])
  })

  it('goes by the opening times of the day itself', async () => {
    await signal()
    const late = { from: '10:00', to: '18:00' }
    const workingWeek = [null, late, late, late, late, null, null]
    await amendSettings(bench, clinic, { workingWeek, holidays: ['2026-01-06'] })
    await workAt('2026-01-06T07:00:00.000Z')
    expect(server.received).toEqual([])
    await workAt('2026-01-07T09:00:00.000Z')
    expect(sentTo(clinic.acupuncturist)).toHaveLength(1)
  })

  test.each([
    ['America/Sao_Paulo', '2026-01-06T11:00:00.000Z'],
    ['Pacific/Auckland', '2026-01-06T19:00:00.000Z'],
  ])('goes out when the clinic opens in %s', async (timeZone, opening) => {
    clinic = await open(timeZone)
    await workAt('2026-01-05T19:00:00.000Z')
    await signal()
    await workAt(new Date(Date.parse(opening) - 1000).toISOString())
    expect(server.received).toEqual([])
    await workAt(opening)
    expect(sentTo(clinic.acupuncturist)).toHaveLength(1)
  })
})

const dueOf = ({ userId, organizationId }: Member) =>
  rawSql(
    bench,
    { userId, organizationId },
    `select due_at::text from ops.due where kind = 'digest' and ref = '${userId}'`,
  )
