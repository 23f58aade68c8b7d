import type { NoteId, PatientId } from '@meridian/domain'
import type { Visibility } from '@meridian/domain/timeline'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { buildMember, type Member } from '../../testing/members.ts'
import { signAs } from '../../testing/notes.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { readPage } from '../../testing/timeline.ts'
import { readNote } from './read-note.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId
let colleague: Member
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
  colleague = await buildMember(bench, clinic, { roles: ['psychologist'] })
  patientId = await buildPatient(bench, clinic, {
    team: [clinic.psychologist, colleague, clinic.physiotherapist],
  })
})

function read(actor: Member, noteId: NoteId) {
  return as(bench, actor, { verb: readNote, input: { noteId } })
}

const views = () =>
  rawSql(bench, clinic.psychologist, 'select user_id, patient_id, section from access_log')

describe('reading a note is refused', () => {
  it('to an admin and to a clinician who is not on the care team', async () => {
    const noteId = await signAs(bench, clinic.psychologist, patientId)
    for (const actor of [clinic.admin, clinic.acupuncturist]) {
      const failure = await failureOf(read(actor, noteId))
      expect(failure).toMatchObject({ code: 'forbidden', reason: 'record.read' })
    }
    expect(await views()).toEqual([])
  })

  it('in another organization, as if there were none', async () => {
    const noteId = await signAs(bench, clinic.psychologist, patientId)
    const other = await buildClinic(bench)
    const failure = await failureOf(read(other.psychologist, noteId))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'note' })
  })
})

describe.each([
  ['team', { author: true, colleague: true, otherDiscipline: true }],
  ['discipline', { author: true, colleague: true, otherDiscipline: false }],
  ['author', { author: true, colleague: false, otherDiscipline: false }],
] as const)('a note for the %s', (visibility: Visibility, expected) => {
  const readers = () => ({
    author: clinic.psychologist,
    colleague,
    otherDiscipline: clinic.physiotherapist,
  })

  it('opens for those it is for, and is not there for the others', async () => {
    const noteId = await signAs(bench, clinic.psychologist, patientId, { visibility })
    for (const who of ['author', 'colleague', 'otherDiscipline'] as const) {
      const opened = read(readers()[who], noteId)
      if (expected[who]) expect(await opened).toMatchObject({ noteId, visibility })
      else {
        const failure = await failureOf(opened)
        expect(failure).toMatchObject({ code: 'not_found', reason: 'note' })
      }
    }
  })

  it('stands on their timelines only, also when searched for', async () => {
    const noteId = await signAs(bench, clinic.psychologist, patientId, { visibility })
    for (const who of ['author', 'colleague', 'otherDiscipline'] as const) {
      for (const search of [undefined, 'walk']) {
        const input = { patientId, ...(search === undefined ? {} : { search }) }
        const page = await readPage(bench, readers()[who], input)
        const found = page.entries.map(({ subjectId }) => subjectId)
        expect(found).toEqual(expected[who] ? [noteId] : [])
      }
    }
  })
})

it('records who opened it, once however often it is opened in a quarter of an hour', async () => {
  const noteId = await signAs(bench, clinic.psychologist, patientId)
  bench.setClock('2026-03-02T10:00:00.000Z')
  await read(clinic.physiotherapist, noteId)
  await read(clinic.physiotherapist, noteId)
  bench.setClock(null)
  expect(await views()).toEqual([
    { user_id: clinic.physiotherapist.userId, patient_id: patientId, section: 'note' },
  ])
})
