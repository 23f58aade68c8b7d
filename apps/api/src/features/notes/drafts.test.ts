import { connect } from '@meridian/db'
import { endAssignments, listTeam } from '@meridian/db/repositories'
import type { PatientId } from '@meridian/domain'
import type { SaveDraftInput } from '@meridian/domain/notes'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { type Member, within } from '../../testing/members.ts'
import { buildDraft, buildNote } from '../../testing/notes.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { discardDraft } from './discard-draft.ts'
import { listDrafts } from './list-drafts.ts'
import { readDraft } from './read-draft.ts'
import { saveDraft } from './save-draft.ts'
import { signNote } from './sign-note.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
  patientId = await buildPatient(bench, clinic, {
    team: [clinic.psychologist, clinic.physiotherapist],
  })
})

async function keep(overrides: Partial<SaveDraftInput> = {}) {
  const input = buildDraft(patientId, overrides)
  await as(bench, clinic.psychologist, { verb: saveDraft, input })
  return { draftId: input.draftId }
}

const read = (actor: Member, input: { draftId: string }) =>
  as(bench, actor, { verb: readDraft, input })
const discard = (actor: Member, input: { draftId: string }) =>
  as(bench, actor, { verb: discardDraft, input })
const list = async (actor: Member) =>
  (await as(bench, actor, { verb: listDrafts, input: {} })).drafts

/** Ends every assignment of the patient. */
async function emptyTeam() {
  const { organizationId } = clinic
  await within(bench, organizationId, async (tx, endedAt) => {
    const team = await listTeam(tx, { organizationId, patientId })
    await endAssignments(tx, organizationId, { ids: team.map(({ id }) => id), endedAt })
  })
}

describe('a draft is its author’s alone', () => {
  it('for every colleague there is none: not to read, discard or list', async () => {
    const draft = await keep()
    for (const colleague of [clinic.physiotherapist, clinic.acupuncturist, clinic.admin]) {
      for (const call of [read, discard]) {
        const failure = await failureOf(call(colleague, draft))
        expect(failure).toMatchObject({ code: 'not_found', reason: 'draft' })
      }
      expect(await list(colleague)).toEqual([])
    }
    expect(await read(clinic.psychologist, draft)).toMatchObject(draft)
  })

  it('for another organization there is none', async () => {
    const other = await buildClinic(bench)
    const draft = await keep()
    const twin = { ...other.psychologist, userId: clinic.psychologist.userId }
    expect(await failureOf(read(twin, draft))).toMatchObject({ code: 'not_found' })
    expect(await failureOf(discard(twin, draft))).toMatchObject({ code: 'not_found' })
    expect(await list(twin)).toEqual([])
  })

  it('also in the database, past all code', async () => {
    const { draftId } = await keep()
    const { organizationId } = clinic
    const mine = { organizationId, userId: clinic.psychologist.userId }
    const theirs = { organizationId, userId: clinic.physiotherapist.userId }
    expect(await rawSql(bench, mine, 'select id from note_draft')).toEqual([{ id: draftId }])
    for (const statement of [
      'select id from note_draft',
      'update note_draft set version = 9 returning id',
      `update note_draft set author_id = '${theirs.userId}' returning id`,
      'delete from note_draft returning id',
    ]) {
      expect(await rawSql(bench, theirs, statement)).toEqual([])
    }
    const give = `update note_draft set author_id = '${theirs.userId}'`
    await expect(rawSql(bench, mine, give)).rejects.toMatchObject({ code: '42501' })
  })

  it('is stored sealed: its text is in no column', async () => {
    await keep({ sections: [{ key: 'plan', text: 'a very private sentence' }] })
    const backup = connect(bench.database.backupUrl, { name: 'backup', max: 1 })
    const rows = await backup`
      select encode(sealed_sections, 'escape') as sealed, d::text as whole from note_draft d
      where organization_id = ${clinic.organizationId}`
    await backup.end()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('private')
  })
})

describe('an author who has left the care team', () => {
  it('reads, lists and discards the draft, and can no longer save or sign it', async () => {
    const draft = await keep()
    await emptyTeam()
    expect(await read(clinic.psychologist, draft)).toMatchObject(draft)
    expect(await list(clinic.psychologist)).toHaveLength(1)
    const change = buildDraft(patientId, { ...draftRef(draft), baseVersion: 1 })
    const saving = as(bench, clinic.psychologist, { verb: saveDraft, input: change })
    expect(await failureOf(saving)).toMatchObject({ code: 'forbidden' })
    const note = buildNote(patientId, { ...draftRef(draft), baseVersion: 1 })
    const signing = as(bench, clinic.psychologist, { verb: signNote, input: note })
    expect(await failureOf(signing)).toMatchObject({ code: 'forbidden', reason: 'record.write' })
    expect(await discard(clinic.psychologist, draft)).toEqual({})
    expect(await failureOf(read(clinic.psychologist, draft))).toMatchObject({ code: 'not_found' })
  })

  function draftRef({ draftId }: { draftId: SaveDraftInput['draftId'] }) {
    return { draftId }
  }
})

describe('the drafts tray', () => {
  it('shows the draft touched last first, with the beginning of its text', async () => {
    bench.setClock('2026-03-02T10:00:00.000Z')
    const older = await keep({ sections: [{ key: 'plan', text: 'Short' }] })
    bench.setClock('2026-03-02T11:00:00.000Z')
    const text = `First line\n\n${'long '.repeat(60)}`
    const newer = await keep({ template: 'cbt_session', sections: [{ key: 'progress', text }] })
    bench.setClock(null)
    const drafts = await list(clinic.psychologist)
    expect(drafts.map(({ draftId }) => draftId)).toEqual([newer.draftId, older.draftId])
    expect(drafts[1]).toEqual({
      draftId: older.draftId,
      patientId,
      patientName: 'Ana Example',
      template: 'soap',
      updatedAt: '2026-03-02T10:00:00.000Z',
      version: 1,
      excerpt: 'Short',
    })
    expect(drafts[0]?.excerpt.startsWith('First line long long')).toBe(true)
    expect(drafts[0]?.excerpt.length).toBeLessThanOrEqual(120)
  })

  it('does without a draft that was discarded; discarding it again finds none', async () => {
    const draft = await keep()
    await discard(clinic.psychologist, draft)
    expect(await list(clinic.psychologist)).toEqual([])
    expect(await failureOf(discard(clinic.psychologist, draft))).toMatchObject({
      code: 'not_found',
    })
  })
})

it('records neither an event nor a view for anything done with drafts', async () => {
  const draft = await keep()
  await read(clinic.psychologist, draft)
  await list(clinic.psychologist)
  await discard(clinic.psychologist, draft)
  for (const table of ['audit_event', 'access_log', 'timeline_entry', 'idempotency']) {
    expect(await rawSql(bench, clinic.psychologist, `select 1 from ${table}`)).toEqual([])
  }
})
