import { hashPayload } from '@meridian/db/events'
import { endAssignments, listTeam } from '@meridian/db/repositories'
import type { NoteId, PatientId } from '@meridian/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { listEvents, type Member, newKey, within } from '../../testing/members.ts'
import { signAs } from '../../testing/notes.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { addAddendum } from './add-addendum.ts'
import { readNote } from './read-note.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId
let noteId: NoteId
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  bench.setClock(null)
  clinic = await buildClinic(bench)
  patientId = await buildPatient(bench, clinic, {
    team: [clinic.psychologist, clinic.physiotherapist],
  })
  noteId = await signAs(bench, clinic.psychologist, patientId, { visibility: 'team' })
})

function add(actor: Member, text = 'One thing more', key = newKey()) {
  return as(bench, actor, { verb: addAddendum, input: { idempotencyKey: key, noteId, text } })
}

describe('an addendum is refused', () => {
  it('to an admin and to a clinician who is not on the care team', async () => {
    for (const actor of [clinic.admin, clinic.acupuncturist]) {
      expect(await failureOf(add(actor))).toMatchObject({ code: 'forbidden' })
    }
  })

  it('in another organization, as if there were no note', async () => {
    const other = await buildClinic(bench)
    const failure = await failureOf(add(other.psychologist))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'note' })
  })

  it('to a colleague of the team, who writes a note of their own', async () => {
    const failure = await failureOf(add(clinic.physiotherapist))
    expect(failure).toMatchObject({ code: 'forbidden', reason: 'note.author' })
  })

  it('to a colleague who may not read the note, as if there were none', async () => {
    noteId = await signAs(bench, clinic.psychologist, patientId, { visibility: 'author' })
    const failure = await failureOf(add(clinic.physiotherapist))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'note' })
  })

  it('to the author who has left the care team', async () => {
    const { organizationId } = clinic
    await within(bench, organizationId, async (tx, endedAt) => {
      const team = await listTeam(tx, { organizationId, patientId })
      await endAssignments(tx, organizationId, { ids: team.map(({ id }) => id), endedAt })
    })
    expect(await failureOf(add(clinic.psychologist))).toMatchObject({ code: 'forbidden' })
  })
})

describe('an addendum', () => {
  it('stands under the note, whose own text stays as it was', async () => {
    bench.setClock('2100-01-02T08:00:00.000Z')
    await add(clinic.psychologist, 'First')
    bench.setClock('2100-01-03T08:00:00.000Z')
    await add(clinic.psychologist, 'Second')
    const read = { verb: readNote, input: { noteId } }
    expect(await as(bench, clinic.physiotherapist, read)).toMatchObject({
      sections: [{ key: 'plan', text: 'Walk a little every day' }],
      addenda: [
        { authorName: 'The psychologist', at: '2100-01-02T08:00:00.000Z', text: 'First' },
        { authorName: 'The psychologist', at: '2100-01-03T08:00:00.000Z', text: 'Second' },
      ],
    })
    const versions = await rawSql(
      bench,
      clinic.psychologist,
      'select number, kind, content_hash from note_version order by number',
    )
    expect(versions).toMatchObject([
      { number: 1, kind: 'original' },
      { number: 2, kind: 'addendum' },
      { number: 3, kind: 'addendum' },
    ])
    expect(versions[1]?.content_hash).toEqual(hashPayload([{ key: 'addendum', text: 'First' }]))
  })

  it.each(['team', 'discipline', 'author'] as const)(
    'records its event for the same eyes as the note: %s',
    async (visibility) => {
      noteId = await signAs(bench, clinic.psychologist, patientId, { visibility })
      await add(clinic.psychologist)
      expect((await listEvents(bench, clinic.organizationId)).at(-1)).toMatchObject({
        kind: 'note.addendum_added',
        patientId,
        subjectId: noteId,
        discipline: 'psychology',
        visibility,
      })
    },
  )

  it('is added once by 20 parallel sendings of one key', async () => {
    const key = newKey()
    await Promise.all(Array.from({ length: 20 }, () => add(clinic.psychologist, 'Once', key)))
    const versions = await rawSql(bench, clinic.psychologist, 'select number from note_version')
    expect(versions).toHaveLength(2)
  })

  it('takes its own number when 20 are added at once', async () => {
    const texts = Array.from({ length: 20 }, (_, n) => `Addendum ${n}`)
    await Promise.all(texts.map((text) => add(clinic.psychologist, text)))
    const { addenda } = await as(bench, clinic.psychologist, { verb: readNote, input: { noteId } })
    expect(addenda.map(({ text }) => text).sort()).toEqual(texts.sort())
  })
})
