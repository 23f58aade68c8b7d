import type { PatientId } from '@meridian/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { newKey } from '../../testing/members.ts'
import { signAs } from '../../testing/notes.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { addAddendum } from './add-addendum.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId
beforeAll(async () => {
  bench = await createBench()
  clinic = await buildClinic(bench)
  patientId = await buildPatient(bench, clinic, { team: [clinic.psychologist] })
  const noteId = await signAs(bench, clinic.psychologist, patientId)
  await as(bench, clinic.psychologist, {
    verb: addAddendum,
    input: { idempotencyKey: newKey(), noteId, text: 'One thing more' },
  })
})
afterAll(() => bench.close())

describe('what is signed never changes, past all code', () => {
  const tables = ['note', 'note_version', 'timeline_entry', 'timeline_token', 'audit_event']
  const statements = tables.flatMap((table) => [
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `update ${table} set organization_id = organization_id`,
    `select 1 from ${table} for update`,
  ])

  it.each([
    ...statements,
    "update note set visibility = 'team'",
    'update note set author_id = patient_id',
    "update note_version set sections = '[]'",
    "update note_version set content_hash = '\\x00'",
    "update timeline_entry set payload = '{}'",
  ])('%s', async (statement) => {
    const author = clinic.psychologist
    await expect(rawSql(bench, author, statement)).rejects.toMatchObject({ code: '42501' })
  })

  it('and no second text takes the place of a version', async () => {
    const copy = `insert into note_version
      select organization_id, note_id, number, kind, author_id, signed_at, '[]', content_hash
      from note_version`
    await expect(rawSql(bench, clinic.psychologist, copy)).rejects.toMatchObject({ code: '23505' })
  })
})
