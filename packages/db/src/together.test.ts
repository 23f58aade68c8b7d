import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, connect } from './client.ts'
import { readWorklist, writePatient } from './repositories/index.ts'
import { noteDraft, patient } from './schema/index.ts'
import { inTenant, type Tx } from './tenant.ts'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'
import { recordStatements } from './testing/record-statements.ts'
import { writeTestClinic } from './testing/write-test-clinic.ts'
import { together } from './together.ts'

const organizationId = randomUUID()
const userId = randomUUID()
const patientId = randomUUID()
const at = '2026-01-01T09:00:00.120Z'

let database: TestDatabase
let app: Client

beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { name: 'together', max: 1 })
  await mine(writeSome)
})
afterAll(async () => {
  await app.end()
  await database.close()
})

const mine = <T>(work: (tx: Tx) => Promise<T>) => inTenant(app, { organizationId, userId }, work)

async function writeSome(tx: Tx) {
  await writeTestClinic(tx, organizationId)
  const row = {
    organizationId,
    id: patientId,
    name: 'Zoë "Z"',
    foldedName: 'zoe z',
    birthDate: '1970-01-01',
    sex: 'female',
    language: 'en',
    registeredAt: at,
    version: 1,
  } as const
  await writePatient(tx, row, [])
  await tx.insert(noteDraft).values({
    organizationId,
    id: randomUUID(),
    patientId,
    authorId: userId,
    template: 'soap',
    discipline: 'psychology',
    visibility: 'team',
    sealedSections: Buffer.from([0, 255, 92]),
    updatedAt: at,
    version: 1,
  })
}

const selectsOf = (tx: Tx, id: string) => ({
  patients: tx.select().from(patient).where(eq(patient.organizationId, id)),
  drafts: tx
    .select({ sealed: noteDraft.sealedSections, at: noteDraft.updatedAt, twice: sql<number>`2` })
    .from(noteDraft)
    .where(eq(noteDraft.organizationId, id)),
})

describe('several selects as one statement', () => {
  it('answer what each answers by itself, for every value anew', async () => {
    await mine(async (tx) => {
      const both = together(['id'], ({ id }: { id: string }) => selectsOf(tx, id))
      const { patients, drafts } = selectsOf(tx, organizationId)
      expect(await both.ask(tx, { id: organizationId })).toEqual({
        patients: await patients,
        drafts: await drafts,
      })
      const none = { patients: [], drafts: [] }
      expect(await both.ask(tx, { id: randomUUID() })).toEqual(none)
    })
  })

  it('refuse to be built with a value that was changed on the way', async () => {
    await mine(async (tx) => {
      const build = () => together(['id'], ({ id }) => ({ one: selectsOf(tx, `${id}!`).patients }))
      expect(build).toThrow('was changed')
    })
  })
})

it('shows everything that waits for somebody in one statement, an admin in one more', async () => {
  const query = {
    organizationId,
    userId,
    today: '2026-01-01',
    until: '2026-01-15',
    now: at,
    disciplines: ['psychology'],
    wholeClinic: false,
  } as const
  const sent = (isAdmin: boolean) =>
    recordStatements((tx) => readWorklist(tx, { ...query, isAdmin }))
  expect(await sent(false)).toHaveLength(1)
  expect(await sent(true)).toHaveLength(2)
})
