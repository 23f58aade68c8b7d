import type postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import type { Clinic } from './clinic.ts'
import { writeRows } from './write-rows.ts'

const day = 86_400_000
const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)
const instantIn = (days: number) => new Date(Date.now() + days * day).toISOString()

/** Of so many patients one has something open. */
const oneOf = 5

/**
 * Work that waits today for the members of a clinic: of every fifth patient a reassessment due this week, an
 * alert the coordinator was told of, and a note by a colleague that nobody has read.
 */
export async function writeOpenWork(
  tx: postgres.TransactionSql,
  clinic: Clinic,
  episodes: readonly { readonly id: string; readonly patient_id: string }[],
): Promise<void> {
  const { organizationId: organization_id, members } = clinic
  const [coordinator = '', colleague = ''] = members
  const some = episodes.filter((_, n) => n % oneOf === 0)
  const reassessments = some.map(({ id, patient_id }, n) => ({
    organization_id,
    id: uuidv7(),
    patient_id,
    episode_id: id,
    slot: 'w4',
    keys: ['w4'],
    due_on: dateIn(n % 7),
    opens_on: dateIn((n % 7) - 3),
    grace_until: dateIn((n % 7) + 7),
    closes_on: dateIn((n % 7) + 14),
    battery: [],
  }))
  await writeRows(tx, 'reassessment', reassessments)
  const notes = some.map(({ patient_id }) => ({
    organization_id,
    id: uuidv7(),
    patient_id,
    author_id: colleague,
    template: 'soap',
    discipline: 'psychology',
    visibility: 'team',
    occurred_at: instantIn(-1),
    signed_at: instantIn(-1),
  }))
  await writeRows(tx, 'note', notes)
  const versions = notes.map(({ id, author_id, signed_at }) => ({
    organization_id,
    note_id: id,
    number: 1,
    kind: 'original',
    author_id,
    signed_at,
    sections: tx.json([{ key: 'plan', text: 'Walked twenty minutes on five days.' }]),
    content_hash: Buffer.alloc(32),
  }))
  await writeRows(tx, 'note_version', versions)
  const alerts = some.map(({ patient_id }) => alertRow(tx, { organization_id, patient_id }))
  await writeRows(tx, 'alert', alerts)
  const told = alerts.map(({ id, tier, raised_at }) => ({
    organization_id,
    alert_id: id,
    user_id: coordinator,
    told_as: 'coordinator',
    told_at: raised_at,
    tier,
    raised_at,
  }))
  await writeRows(tx, 'alert_recipient', told)
}

function alertRow(
  tx: postgres.TransactionSql,
  { organization_id, patient_id }: { organization_id: string; patient_id: string },
) {
  return {
    organization_id,
    id: uuidv7(),
    patient_id,
    rule: 'PAIN8',
    rule_version: 1,
    tier: 'T3',
    dedupe_key: patient_id,
    inputs: tx.json({}),
    thresholds: tx.json({}),
    parts: tx.json([]),
    source: tx.json({}),
    levels: tx.json([]),
    owners: [],
    also: [],
    raised_at: instantIn(-1),
    state: 'open',
  }
}
