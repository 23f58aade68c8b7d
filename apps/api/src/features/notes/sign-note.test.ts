import { hashPayload } from '@meridian/db/events'
import type { PatientId } from '@meridian/domain'
import type { SignNoteInput } from '@meridian/domain/notes'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { buildMember, listEvents, type Member, newKey } from '../../testing/members.ts'
import { buildDraft, buildNote, newDraftId } from '../../testing/notes.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { readNote } from './read-note.ts'
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
  bench.setClock('2026-03-02T10:00:00.000Z')
  clinic = await buildClinic(bench)
  patientId = await buildPatient(bench, clinic, {
    birthDate: '1970-05-01',
    team: [clinic.psychologist, clinic.physiotherapist],
  })
})

function sign(actor: Member, input: SignNoteInput) {
  return as(bench, actor, { verb: signNote, input })
}

function save(overrides: Parameters<typeof buildDraft>[1]) {
  const input = buildDraft(patientId, overrides)
  return as(bench, clinic.psychologist, { verb: saveDraft, input })
}

const count = async (table: string) =>
  (await rawSql(bench, clinic.psychologist, `select 1 from ${table}`)).length

describe('signing is refused', () => {
  it('to an admin, and to a clinician who is not on the care team', async () => {
    const note = buildNote(patientId)
    expect(await failureOf(sign(clinic.admin, note))).toMatchObject({ code: 'forbidden' })
    const theirs = buildNote(patientId, { discipline: 'acupuncture' })
    expect(await failureOf(sign(clinic.acupuncturist, theirs))).toMatchObject({
      code: 'forbidden',
      reason: 'record.write',
    })
    expect(await count('note')).toBe(0)
  })

  it('for another organization’s patient, as if there were none', async () => {
    const other = await buildClinic(bench)
    const theirs = await buildPatient(bench, other, { team: [other.psychologist] })
    const failure = await failureOf(sign(clinic.psychologist, buildNote(theirs)))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'patient' })
  })

  it('in a discipline or with a template that is not the author’s', async () => {
    const discipline = buildNote(patientId, { discipline: 'physiotherapy' })
    expect(await failureOf(sign(clinic.psychologist, discipline))).toMatchObject({
      fields: { discipline: 'discipline_not_yours' },
    })
    const template = buildNote(patientId, {
      template: 'acupuncture_session',
      sections: [{ key: 'points', text: 'ST36' }],
    })
    expect(await failureOf(sign(clinic.psychologist, template))).toMatchObject({
      fields: { template: 'template_of_other_discipline' },
    })
  })

  it.each([
    ['2026-03-02T10:00:00.001Z', 'time_in_future'],
    // In Madrid 1 May 1970 begins at 23:00 the day before.
    ['1970-04-30T22:59:59.999Z', 'date_before_birth'],
  ])('for something that happened at %s', async (occurredAt, why) => {
    const failure = await failureOf(sign(clinic.psychologist, buildNote(patientId, { occurredAt })))
    expect(failure).toMatchObject({ code: 'invalid', fields: { occurredAt: why } })
  })

  it('over a version another tab has replaced: the draft stays, nothing is signed', async () => {
    const draftId = newDraftId()
    await save({ draftId })
    await save({ draftId, baseVersion: 1, sections: [{ key: 'plan', text: 'Other tab' }] })
    for (const baseVersion of [0, 1]) {
      const stale = buildNote(patientId, { draftId, baseVersion })
      expect(await failureOf(sign(clinic.psychologist, stale))).toMatchObject({
        code: 'conflict',
        reason: 'draft_changed',
        parameters: { version: 2 },
      })
    }
    expect(await count('note')).toBe(0)
    expect(await count('note_draft')).toBe(1)
  })

  it('for a draft that was discarded or is a colleague’s', async () => {
    const unknown = buildNote(patientId, { baseVersion: 1 })
    expect(await failureOf(sign(clinic.psychologist, unknown))).toMatchObject({
      code: 'not_found',
      reason: 'draft',
    })
    const draftId = newDraftId()
    await save({ draftId })
    for (const baseVersion of [0, 1]) {
      const theirs = buildNote(patientId, { draftId, baseVersion, discipline: 'physiotherapy' })
      expect(await failureOf(sign(clinic.physiotherapist, theirs))).toMatchObject({
        code: 'not_found',
        reason: 'draft',
      })
    }
  })

  it('a second time: a note keeps the id of its draft', async () => {
    const note = buildNote(patientId)
    await sign(clinic.psychologist, note)
    const again = { ...note, idempotencyKey: newKey() }
    expect(await failureOf(sign(clinic.psychologist, again))).toMatchObject({
      code: 'conflict',
      reason: 'draft_signed',
    })
    expect(await count('note')).toBe(1)
  })

  it('with a key that was used for something else', async () => {
    const note = buildNote(patientId)
    await sign(clinic.psychologist, note)
    const changed = { ...note, sections: [{ key: 'plan', text: 'Something else' }] }
    expect(await failureOf(sign(clinic.psychologist, changed))).toMatchObject({
      reason: 'key_reused',
    })
  })
})

describe('signing', () => {
  it('makes the draft a note with its first version, its entry and its words', async () => {
    const draftId = newDraftId()
    await save({ draftId })
    const note = buildNote(patientId, {
      draftId,
      baseVersion: 1,
      visibility: 'discipline',
      occurredAt: '2026-03-01T09:30:00.000Z',
      sections: [
        { key: 'plan', text: '  Caminar\r\ncada día ' },
        { key: 'objective', text: ' \n' },
        { key: 'subjective', text: 'Mejor' },
      ],
    })
    expect(await sign(clinic.psychologist, note)).toEqual({ noteId: draftId })
    const sections = [
      { key: 'subjective', text: 'Mejor' },
      { key: 'plan', text: 'Caminar\ncada día' },
    ]
    const { psychologist } = clinic
    expect(await as(bench, psychologist, { verb: readNote, input: { noteId: draftId } })).toEqual({
      noteId: draftId,
      patientId,
      template: 'soap',
      discipline: 'psychology',
      visibility: 'discipline',
      authorName: 'The psychologist',
      occurredAt: '2026-03-01T09:30:00.000Z',
      signedAt: '2026-03-02T10:00:00.000Z',
      sections,
      contentHash: hashPayload(sections).toString('hex'),
      addenda: [],
    })
    expect(await count('note_draft')).toBe(0)
    expect(await rawSql(bench, psychologist, 'select kind, payload from timeline_entry')).toEqual([
      { kind: 'note.signed', payload: { template: 'soap', sections } },
    ])
    const words = await rawSql(bench, psychologist, 'select token from timeline_token')
    expect(words.map(({ token }) => token).sort()).toEqual([
      'cada',
      'caminar',
      'dia',
      'mejor',
      'soap',
    ])
  })

  it('records who signed what about whom, and for whose eyes', async () => {
    const note = buildNote(patientId, { visibility: 'author' })
    await sign(clinic.psychologist, note)
    expect(await listEvents(bench, clinic.organizationId)).toEqual([
      {
        seq: 1,
        kind: 'note.signed',
        patientId,
        subjectId: note.draftId,
        actorId: clinic.psychologist.userId,
        discipline: 'psychology',
        visibility: 'author',
      },
    ])
  })

  it('happens now unless said, and may have happened this very moment or on the day of birth', async () => {
    for (const [occurredAt, expected] of [
      [null, '2026-03-02T10:00:00.000Z'],
      ['2026-03-02T10:00:00.000Z', '2026-03-02T10:00:00.000Z'],
      ['1970-04-30T23:00:00.000Z', '1970-04-30T23:00:00.000Z'],
    ] as const) {
      const input = buildNote(patientId, { occurredAt })
      const { noteId } = await sign(clinic.psychologist, input)
      expect(
        await as(bench, clinic.psychologist, { verb: readNote, input: { noteId } }),
      ).toMatchObject({ occurredAt: expected, signedAt: '2026-03-02T10:00:00.000Z' })
    }
  })

  it('lets somebody of two disciplines write in either', async () => {
    const both = await buildMember(bench, clinic, { roles: ['physiotherapist', 'psychologist'] })
    const theirs = await buildPatient(bench, clinic, { team: [both] })
    for (const discipline of ['physiotherapy', 'psychology'] as const) {
      const note = buildNote(theirs, { discipline })
      expect(await sign(both, note)).toEqual({ noteId: note.draftId })
    }
  })

  it('writes one note and answers the same to 20 parallel sendings of one key', async () => {
    const draftId = newDraftId()
    await save({ draftId })
    const note = buildNote(patientId, { draftId, baseVersion: 1 })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sign(clinic.psychologist, note)),
    )
    expect(new Set(answers.map(({ noteId }) => noteId))).toEqual(new Set([draftId]))
    expect(await count('note')).toBe(1)
    expect(await count('note_version')).toBe(1)
    expect(await count('timeline_entry')).toBe(1)
    expect(await listEvents(bench, clinic.organizationId)).toHaveLength(1)
  })

  it.each([0, 1])('happens once when 20 tabs sign version %i with keys of their own', async (v) => {
    const draftId = newDraftId()
    if (v === 1) await save({ draftId })
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        sign(clinic.psychologist, buildNote(patientId, { draftId, baseVersion: v })),
      ),
    )
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost).toHaveLength(19)
    for (const { reason } of lost) expect(reason).toMatchObject({ reason: 'draft_signed' })
    expect(await count('note')).toBe(1)
  })
})
