import type { PatientId } from '@meridian/domain'
import type { TimelinePageInput } from '@meridian/domain/timeline'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runReading } from '../../reading.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { type Member, newKey } from '../../testing/members.ts'
import { signAs } from '../../testing/notes.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import {
  buildEntry,
  nextCursor,
  readPage,
  readPages,
  writeEntries,
} from '../../testing/timeline.ts'
import { addAddendum } from '../notes/add-addendum.ts'
import { readTimeline } from './read-timeline.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId
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
})

type Filter = Omit<TimelinePageInput, 'patientId'>

function page(actor: Member, filter: Filter = {}) {
  return readPage(bench, actor, { patientId, ...filter })
}

const found = async (actor: Member, filter: Filter) =>
  (await page(actor, filter)).entries.map(({ subjectId }) => subjectId)

const rows = (table: string) => rawSql(bench, clinic.psychologist, `select * from ${table}`)

describe('the timeline is refused', () => {
  it('to an admin and to a clinician who is not on the care team, and that is written down', async () => {
    for (const actor of [clinic.admin, clinic.acupuncturist]) {
      const failure = await failureOf(page(actor))
      expect(failure).toMatchObject({ code: 'forbidden', reason: 'record.read' })
    }
    expect(await rows('audit_event')).toMatchObject([
      { kind: 'readTimeline', outcome: 'refused', patient_id: patientId },
      { kind: 'readTimeline', outcome: 'refused', patient_id: patientId },
    ])
    expect(await rows('access_log')).toEqual([])
    expect(await rows('patient_seen')).toEqual([])
  })

  it('for another organization’s patient, as if there were none', async () => {
    const other = await buildClinic(bench)
    const failure = await failureOf(page(other.psychologist))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'patient' })
  })
})

describe('a page of the timeline', () => {
  it('says what happened, who wrote it and for whom', async () => {
    bench.setClock('2026-03-02T10:00:00.000Z')
    const noteId = await signAs(bench, clinic.psychologist, patientId, {
      visibility: 'discipline',
      occurredAt: '2026-03-01T09:00:00.000Z',
    })
    await as(bench, clinic.psychologist, {
      verb: addAddendum,
      input: { idempotencyKey: newKey(), noteId, text: 'More' },
    })
    const { entries, next } = await page(clinic.psychologist)
    const whose = {
      discipline: 'psychology',
      visibility: 'discipline',
      authorId: clinic.psychologist.userId,
      authorName: 'The psychologist',
      subjectId: noteId,
      recordedAt: '2026-03-02T10:00:00.000Z',
    }
    expect(entries).toEqual([
      {
        ...whose,
        id: entries[0]?.id,
        kind: 'note.addendum_added',
        occurredAt: '2026-03-02T10:00:00.000Z',
        payload: { noteId, template: 'soap', text: 'More' },
      },
      {
        ...whose,
        id: entries[1]?.id,
        kind: 'note.signed',
        occurredAt: '2026-03-01T09:00:00.000Z',
        payload: { template: 'soap', sections: [{ key: 'plan', text: 'Walk a little every day' }] },
      },
    ])
    expect(next).toBeNull()
  })

  it('has no author for what the system did', async () => {
    await writeEntries(bench, clinic, [buildEntry(patientId)])
    const { entries } = await page(clinic.psychologist)
    expect(entries).toMatchObject([{ authorId: null, authorName: null }])
  })

  it.each([
    [49, [49]],
    [50, [50]],
    [51, [50, 1]],
  ])('holds fifty entries: %i make pages of %j', async (entries, expected) => {
    const written = Array.from({ length: entries }, () => buildEntry(patientId))
    await writeEntries(bench, clinic, written)
    const pages = await readPages(bench, clinic.psychologist, { patientId })
    expect(pages.map((each) => each.entries.length)).toEqual(expected)
  })

  it('follows on from the page before although new entries arrived, late ones in their place', async () => {
    const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}T09:00:00.000Z`
    const written = Array.from({ length: 56 }, (_, n) =>
      buildEntry(patientId, { occurredAt: day((n % 28) + 1) }),
    )
    await writeEntries(bench, clinic, written)
    const first = await page(clinic.psychologist)
    const newest = buildEntry(patientId, { occurredAt: '2026-03-01T09:00:00.000Z' })
    const late = buildEntry(patientId, { occurredAt: '2026-02-02T12:00:00.000Z' })
    await writeEntries(bench, clinic, [newest, late])
    const cursor = nextCursor(first)
    if (!cursor) throw new Error('There is a second page')
    const second = await page(clinic.psychologist, { cursor })
    const seen = [...first.entries, ...second.entries].map(({ id }) => id)
    expect(new Set(seen)).toEqual(new Set([...written.map(({ id }) => id), late.id]))
    expect(seen).toHaveLength(57)
    expect(second.entries.map(({ occurredAt }) => occurredAt)).toEqual(
      second.entries
        .map(({ occurredAt }) => occurredAt)
        .sort()
        .reverse(),
    )
  })
})

describe('searching', () => {
  const write = async (text: string) => {
    const subjectId = uuidv7()
    await writeEntries(bench, clinic, [buildEntry(patientId, { subjectId, searchText: text })])
    return subjectId
  }

  it('finds words by their beginnings, whatever the accents and the case', async () => {
    const noteId = await write('Rehabilitação após a sessão; ÁNGULO máximo, Straße')
    for (const search of ['rehabilitacao', 'REHAB', 'sessao', 'angulo', 'Ángu max', 'strasse']) {
      expect(await found(clinic.psychologist, { search })).toEqual([noteId])
    }
    for (const search of ['habilita', 'angulos', 'rehab nada']) {
      expect(await found(clinic.psychologist, { search })).toEqual([])
    }
  })

  it('finds text of any script to the last letter of the alphabet', async () => {
    const noteId = await write('針灸 治療 Иглоукалывание zzz')
    for (const search of ['針', '治療', 'игло', 'zz', 'zzz']) {
      expect(await found(clinic.psychologist, { search })).toEqual([noteId])
    }
  })

  it('takes signs as signs: nothing but words is searched for', async () => {
    await write('Walk every day')
    for (const search of ['%', '_', "'; drop table note", '***']) {
      expect(await found(clinic.psychologist, { search })).toEqual([])
    }
  })

  it('stays within the patient', async () => {
    const another = await buildPatient(bench, clinic, { team: [clinic.psychologist] })
    await writeEntries(bench, clinic, [buildEntry(another, { searchText: 'needle' })])
    expect(await found(clinic.psychologist, { search: 'needle' })).toEqual([])
  })
})

describe('opening the timeline', () => {
  it('is a view and marks the record as seen; turning the page is neither', async () => {
    bench.setClock('2026-03-02T10:00:00.000Z')
    await writeEntries(
      bench,
      clinic,
      Array.from({ length: 60 }, () => buildEntry(patientId)),
    )
    const cursor = nextCursor(await page(clinic.psychologist))
    if (!cursor) throw new Error('There is a second page')
    bench.setClock('2026-03-02T11:00:00.000Z')
    await page(clinic.psychologist, { cursor })
    const mine = { user_id: clinic.psychologist.userId, patient_id: patientId }
    const at = new Date('2026-03-02T10:00:00.000Z')
    expect(await rows('access_log')).toMatchObject([{ ...mine, section: 'timeline' }])
    const [seen] = await rows('patient_seen')
    expect(seen).toMatchObject(mine)
    expect(new Date(String(seen?.seen_at))).toEqual(at)
  })

  it('leaves no trace when the screen refreshes by itself', async () => {
    const call = {
      actor: clinic.psychologist,
      name: 'timeline.page',
      requestId: 'test',
      background: true,
    }
    await runReading(bench.engine, call, readTimeline, { patientId })
    expect(await rows('access_log')).toEqual([])
    expect(await rows('patient_seen')).toEqual([])
  })
})
