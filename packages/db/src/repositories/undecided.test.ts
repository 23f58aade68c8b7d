import { findUndecided, type SlotId, windowStatus } from '@meridian/domain/reassessment'
import { asc, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, connect } from '../client.ts'
import { reassessment, reassessmentDecision } from '../schema/index.ts'
import { inTenant, type Tx } from '../tenant.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { writeTestClinic } from '../testing/write-test-clinic.ts'
import { listUndecidedFor } from './reassessment-records.ts'

const organizationId = uuidv7()
const userId = uuidv7()
const today = '2026-06-01'
const patients = 300

let database: TestDatabase
let app: Client
const within = <T>(work: (tx: Tx) => Promise<T>) => inTenant(app, { organizationId, userId }, work)

beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { name: 'undecided', max: 1 })
  await within(writeEpisodes)
})
afterAll(async () => {
  await app.end()
  await database.close()
})

it('finds in every episode what the rule of the domain finds among all its reassessments', async () => {
  const [found, rows] = await within(async (tx) => [
    await listUndecidedFor(tx, { organizationId, userId, today }),
    await tx
      .select({ row: reassessment, decision: reassessmentDecision.decision })
      .from(reassessment)
      .leftJoin(reassessmentDecision, eq(reassessmentDecision.reassessmentId, reassessment.id))
      .orderBy(asc(reassessment.id)),
  ])
  const episodes = Map.groupBy(rows, ({ row }) => row.episodeId)
  expect(episodes.size).toBe(patients)
  const expected = [...episodes.values()].flatMap((ofEpisode) => {
    const entries = ofEpisode.map(({ row, decision }) => ({
      id: row.id,
      slot: row.slot as SlotId,
      dueOn: row.dueOn,
      status: row.outcome ?? windowStatus(row, today, null),
      isDecided: decision !== null,
    }))
    return findUndecided(entries)?.id ?? []
  })
  expect(found.map(({ reassessmentId }) => reassessmentId).toSorted()).toEqual(expected.toSorted())
  // Neither everybody nor nobody waits for a decision, or this would show little.
  expect(expected.length).toBeGreaterThan(patients / 10)
  expect(expected.length).toBeLessThan((patients * 9) / 10)
})

/** Episodes with four reassessments each, in mixtures of slot, day, outcome and decision. */
async function writeEpisodes(tx: Tx) {
  await writeTestClinic(tx, organizationId)
  await tx.execute(sql`insert into auth.membership
    (organization_id, user_id, display_name, email, roles, status, joined_at)
    values (${organizationId}, ${userId}, 'Somebody', 'somebody@test.invalid', '{acupuncturist}', 'active', now())`)
  await tx.execute(sql`insert into patient
    (organization_id, id, name, folded_name, birth_date, sex, language, registered_at)
    select ${organizationId}::uuid, gen_random_uuid(), 'Name ' || n, lpad(n::text, 3, '0'), '1970-01-01', 'unknown',
      'en', now() from generate_series(1, ${patients}::int) n`)
  await tx.execute(sql`insert into episode (organization_id, id, patient_id, status, referred_on, day_zero)
    select organization_id, gen_random_uuid(), id, 'active', '2026-01-01', '2026-01-02' from patient`)
  await tx.execute(sql`insert into care_team
    (organization_id, id, patient_id, user_id, discipline, is_coordinator, started_at)
    select organization_id, gen_random_uuid(), id, ${userId}::uuid, 'acupuncture', true, now() from patient`)
  await tx.execute(sql`insert into reassessment (organization_id, id, patient_id, episode_id, slot, keys, due_on,
      opens_on, grace_until, closes_on, battery, outcome, outcome_on)
    select e.organization_id, gen_random_uuid(), e.patient_id, e.id, slot, array[slot], due, due - 3, due + 7,
      due + 14, '{}', outcome, case when outcome is not null then due end
    from episode e join patient p on p.organization_id = e.organization_id and p.id = e.patient_id,
      generate_series(0, 3) k,
      lateral (select p.folded_name::int * 7 + k * 11 as n) mixed,
      lateral (select
        (array['baseline', 'relief_end', 'on_request', 'cycle_end', 'post_discharge'])[n % 5 + 1] as slot,
        date '2026-04-01' + k * 25 + n % 3 as due,
        (array[null, 'completed', null, 'declined', 'not_possible', 'completed', 'not_applicable'])[n % 7 + 1] as outcome
      ) its`)
  await tx.execute(sql`insert into plan_version (organization_id, id, patient_id, episode_id, number, cause, phases,
      content, made_by, made_at)
    select organization_id, gen_random_uuid(), patient_id, id, 1, 'proposed', '{}', '{}', ${userId}::uuid, now()
    from episode`)
  await tx.execute(sql`insert into reassessment_decision (organization_id, id, patient_id, episode_id,
      reassessment_id, decision, reason, plan_number, decided_on, decided_by, decided_at)
    select organization_id, gen_random_uuid(), patient_id, episode_id, id, 'continue', 'Goes well', 1, due_on,
      ${userId}::uuid, now()
    from reassessment where outcome is not null and extract(doy from due_on)::int % 2 = 0`)
}
