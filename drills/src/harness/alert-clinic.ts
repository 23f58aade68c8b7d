import { type Client, inTenant, type Tx } from '@meridian/db'
import {
  amendClinic,
  sowDue,
  writeAlert,
  writeClinic,
  writeDeliveries,
  writeMembership,
  writePatient,
  writeRecipients,
} from '@meridian/db/repositories'
import { uuidv7 } from 'uuidv7'

/** How a clinic of alerts stands. */
export interface AlertCounts {
  readonly alerts: number
  readonly messageIds: readonly string[]
  readonly sent: number
  readonly pending: number
  /** Messages that ended otherwise. */
  readonly otherwise: number
  /** Steps of alerts and sendings the worker still has to do. */
  readonly due: number
  /** Steps taken, by the alerts and by the audit; people told. */
  readonly steps: number
  readonly auditedSteps: number
  readonly told: number
}

const alertsAtOnce = 250
/** Past both steps of an SI-2. */
const agoMs = 31 * 60_000

interface AlertClinic {
  readonly organizationId: string
  readonly patientId: string
  readonly psychologistId: string
}

/**
 * A clinic that never opens, so that what happens does not depend on the hour: of each alert (an SI-2 of
 * 31 minutes ago) the psychologist's notice is due and so are both steps to the on-call person.
 */
export async function makeAlertClinic(app: Client, alerts: number): Promise<string> {
  const clinic = { organizationId: uuidv7(), patientId: uuidv7(), psychologistId: uuidv7() }
  const scope = { organizationId: clinic.organizationId, userId: null }
  await inTenant(app, scope, (tx, now) => writePeople(tx, clinic, now))
  for (let written = 0; written < alerts; written += alertsAtOnce) {
    const count = Math.min(alertsAtOnce, alerts - written)
    await inTenant(app, scope, (tx, now) => writeAlerts(tx, clinic, { count, now }))
  }
  return clinic.organizationId
}

async function writePeople(
  tx: Tx,
  { organizationId, patientId, psychologistId }: AlertClinic,
  now: string,
) {
  await writeClinic(tx, {
    organizationId,
    name: 'Drill',
    timeZone: 'Europe/Madrid',
    workingWeek: Array(7).fill(null),
    holidays: [],
    wholeClinicTeam: false,
    isDemo: false,
    version: 1,
    createdAt: now,
  })
  const onCallUserId = uuidv7()
  const member = { organizationId, status: 'active', joinedAt: now, version: 1 } as const
  await writeMembership(tx, {
    ...member,
    userId: psychologistId,
    displayName: 'Psychologist',
    email: 'psychologist@drill.test',
    roles: ['psychologist'],
  })
  await writeMembership(tx, {
    ...member,
    userId: onCallUserId,
    displayName: 'On call',
    email: 'oncall@drill.test',
    roles: ['acupuncturist'],
  })
  await amendClinic(tx, organizationId, { onCallUserId })
  await writePatient(
    tx,
    {
      organizationId,
      id: patientId,
      name: 'Drill',
      foldedName: 'drill',
      birthDate: '1970-05-01',
      sex: 'unknown',
      language: 'en',
      registeredAt: now,
      version: 1,
    },
    [],
  )
}

async function writeAlerts(
  tx: Tx,
  { organizationId, patientId, psychologistId: userId }: AlertClinic,
  { count, now }: { count: number; now: string },
) {
  const raisedAt = new Date(Date.parse(now) - agoMs).toISOString() as typeof now
  const ids = Array.from({ length: count }, () => uuidv7())
  const told = { organizationId, userId }
  await Promise.all(
    ids.map((id) =>
      writeAlert(tx, {
        organizationId,
        id,
        patientId,
        rule: 'SI-2',
        ruleVersion: 1,
        tier: 'T1',
        dedupeKey: id,
        inputs: {},
        thresholds: {},
        parts: [],
        source: [],
        levels: {},
        records: [],
        owners: ['psychologist'],
        also: ['on_call'],
        raisedAt,
        state: 'open',
        version: 1,
      }),
    ),
  )
  await Promise.all(
    ids.map((id) =>
      writeRecipients(tx, { organizationId, id, tier: 'T1', raisedAt }, [
        { userId, toldAs: 'psychologist', toldAt: raisedAt },
      ]),
    ),
  )
  const notices = await writeDeliveries(
    tx,
    ids.map((alertId) => ({
      ...told,
      id: uuidv7(),
      alertId,
      channel: 'email' as const,
      state: 'pending' as const,
    })),
  )
  await sowDue(tx, [
    ...ids.map((ref) => ({ organizationId, kind: 'alert' as const, ref, dueAt: raisedAt })),
    ...notices.map((ref) => ({ organizationId, kind: 'delivery' as const, ref, dueAt: now })),
  ])
}

/** Counts, past the verbs, what the database says. */
export async function countAlerts(app: Client, organizationId: string): Promise<AlertCounts> {
  const [row] = (await app.begin(async (tx) => {
    await tx.unsafe(`set local app.organization_id = '${organizationId}'`)
    return tx.unsafe(`
      select
        (select count(*)::int from alert) as alerts,
        (select coalesce(sum(escalated), 0)::int from alert) as steps,
        (select count(*)::int from audit_event where kind = 'alert.escalated') as "auditedSteps",
        (select count(*)::int from alert_recipient) as told,
        (select coalesce(array_agg(id::text), '{}') from delivery) as "messageIds",
        (select count(*)::int from delivery where state = 'sent') as sent,
        (select count(*)::int from delivery where state = 'pending') as pending,
        (select count(*)::int from delivery where state not in ('sent', 'pending')) as otherwise,
        (select count(*)::int from ops.due where organization_id = '${organizationId}') as due`)
  })) as unknown as AlertCounts[]
  if (!row) throw new Error('Nothing was counted')
  return row
}
