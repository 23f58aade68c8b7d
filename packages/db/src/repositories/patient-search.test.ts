import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, connect } from '../client.ts'
import { inTenant, type Tx } from '../tenant.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { writeTestClinic } from '../testing/write-test-clinic.ts'
import { countPatients, listPatientRows, type PatientListQuery } from './patient-list.ts'
import { findPatientsByWords } from './patient-search.ts'

const organizationId = uuidv7()
const userId = uuidv7()
const at = '2026-06-01T09:00:00.000Z'
const today = '2026-06-01'

let database: TestDatabase
let app: Client

const within = <T>(work: (tx: Tx) => Promise<T>) => inTenant(app, { organizationId, userId }, work)

beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { name: 'patient-search', max: 1 })
  await within(writePatients)
})
afterAll(async () => {
  await app.end()
  await database.close()
})

const whole: PatientListQuery = { organizationId, userId, today, mine: false, limit: 51 }

const statuses = [undefined, 'active', 'paused', 'discharged'] as const
const phases = [undefined, 'relief', 'consolidation'] as const
const dues = [undefined, 'overdue', 'due', 'due_soon'] as const
const choices = statuses.flatMap((status) =>
  phases.flatMap((phase) =>
    dues.flatMap((due) => [true, false].map((mine) => ({ status, phase, due, mine }))),
  ),
)

describe('a search for a word that everybody’s name has', () => {
  it.each(choices)(
    'finds whom the list shows: $status, $phase, $due, mine $mine',
    async (choice) => {
      const query = { ...whole, ...choice }
      const [listed, total] = await within(async (tx) => [
        await listPatientRows(tx, query),
        await countPatients(tx, query),
      ])
      const found = await findPatientsByWords(app, { ...query, words: ['name'], at })
      expect(found?.rows.map(({ id }) => id)).toEqual(listed.map(({ id }) => id))
      expect(found?.rows.map(({ nextDueOn }) => nextDueOn)).toEqual(
        listed.map(({ nextDueOn }) => nextDueOn),
      )
      expect(found?.total).toBe(total > 50 ? total : null)
      expect(found?.today).toBe(today)
    },
  )

  it.each([
    ...statuses.map((status) => ({ status })),
    ...phases.map((phase) => ({ phase })),
    ...dues.map((due) => ({ due })),
    { mine: true },
  ])('has somebody to find for %o', async (choice) => {
    const found = await findPatientsByWords(app, { ...whole, ...choice, words: ['name'], at })
    expect(found?.rows.length).toBeGreaterThan(0)
  })

  it('goes on behind a page, without counting again', async () => {
    const first = await within((tx) => listPatientRows(tx, { ...whole, limit: 150 }))
    const after = first[49]
    if (!after) throw new Error('There is no second page')
    const found = await findPatientsByWords(app, { ...whole, after, words: ['name'], at })
    expect(found?.rows.map(({ id }) => id)).toEqual(first.slice(50, 101).map(({ id }) => id))
    expect(found?.total).toBe(null)
  })

  it('tells the day, and nobody, where nothing is found', async () => {
    const found = await findPatientsByWords(app, { ...whole, words: ['name', 'nobody'], at })
    expect(found).toEqual({ today, rows: [], total: null })
  })
})

/** 150 patients in every mixture of status, phase, team, and when the next reassessment is due. */
async function writePatients(tx: Tx) {
  await writeTestClinic(tx, organizationId)
  await tx.execute(sql`insert into auth.membership
    (organization_id, user_id, display_name, email, roles, status, joined_at)
    values (${organizationId}, ${userId}, 'Somebody', 'somebody@test.invalid', '{psychologist}', 'active', now())`)
  await tx.execute(sql`insert into patient
    (organization_id, id, name, folded_name, birth_date, sex, language, registered_at)
    select ${organizationId}::uuid, gen_random_uuid(), 'Name ' || n, 'name ' || lpad(n::text, 3, '0'), '1970-01-01',
      'unknown', 'en', now() from generate_series(1, 150) n`)
  await tx.execute(sql`insert into patient_token (organization_id, token, patient_id)
    select organization_id, token, id from patient, unnest(string_to_array(folded_name, ' ')) token`)
  const n = sql`right(folded_name, 3)::int`
  await tx.execute(sql`insert into episode (organization_id, id, patient_id, status, referred_on, day_zero, phase,
      paused_on, discharged_on)
    select organization_id, gen_random_uuid(), id, status, '2026-01-01', '2026-01-02',
      (array['relief', 'consolidation', 'maintenance'])[${n} % 3 + 1],
      case status when 'paused' then date '2026-05-01' end,
      case status when 'discharged' then date '2026-05-01' end
    from patient, lateral (select (array['active', 'active', 'paused', 'discharged'])[${n} % 4 + 1] as status) its
    where ${n} % 25 <> 0`)
  await tx.execute(sql`insert into reassessment (organization_id, id, patient_id, episode_id, slot, keys, due_on,
      opens_on, grace_until, closes_on, battery, outcome)
    select e.organization_id, gen_random_uuid(), e.patient_id, e.id, 'w4', '{w4}', due, due - 7, due + 7, due + 14,
      '{}', case when k = 2 then 'completed' end
    from episode e join patient p on p.id = e.patient_id, generate_series(0, 2) k,
      lateral (select date '2026-06-01' + (${n} % 7 - 3) * 4 + k * 20 as due) day`)
  await tx.execute(sql`insert into care_team
    (organization_id, id, patient_id, user_id, discipline, is_coordinator, started_at)
    select organization_id, gen_random_uuid(), id, ${userId}::uuid, 'psychology', false, now()
    from patient where ${n} % 2 = 0`)
}
