import type { EventRow } from '@meridian/db/events'
import { searchWords, userIdSchema } from '@meridian/domain'
import { type Discipline, disciplines } from '@meridian/domain/access'
import { isVisibleTo, type TimelineKind, visibilities } from '@meridian/domain/timeline'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { buildPatient } from '../../testing/patients.ts'
import { buildEntry, readPages, writeEntries } from '../../testing/timeline.ts'

let bench: Bench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createBench()
  clinic = await buildClinic(bench)
})
afterAll(() => bench.close())

describe('the pages put together', () => {
  const texts = ['Dolor lumbar', 'dolor de cabeza', 'Lumbago', 'Ánimo mejor', '']
  const kinds: Record<
    'notes' | 'episode' | 'team',
    Pick<EventRow<TimelineKind>, 'kind' | 'payload'>
  > = {
    notes: { kind: 'note.signed', payload: { template: 'soap', sections: [] } },
    episode: { kind: 'episode.paused', payload: { on: '2026-01-01', reason: 'Away' } },
    team: { kind: 'fact.pinned', payload: { kind: 'allergy', detail: 'Latex' } },
  }
  const groups = ['notes', 'episode', 'team'] as const
  const oneEntry = fc.record({
    minute: fc.integer({ min: 0, max: 5 }),
    author: fc.integer({ min: 0, max: 2 }),
    discipline: fc.constantFrom(...disciplines),
    visibility: fc.constantFrom(...visibilities),
    group: fc.constantFrom(...groups),
    text: fc.constantFrom(...texts),
  })
  const oneFilter = fc.record(
    {
      author: fc.integer({ min: 0, max: 1 }),
      discipline: fc.constantFrom(...disciplines),
      group: fc.constantFrom(...groups),
      search: fc.constantFrom('dolor', 'LUM', 'lum dol', 'animo', 'Ánim mej', 'cabeza lumbar'),
    },
    { requiredKeys: [] },
  )

  it('are the whole list: each visible and wanted entry once, newest first', async () => {
    const { psychologist, physiotherapist } = clinic
    const authors = [psychologist.userId, physiotherapist.userId, null]
    const history = fc.array(oneEntry, { minLength: 60, maxLength: 220, size: 'max' })
    await fc.assert(
      fc.asyncProperty(history, oneFilter, async (drawn, { author, ...wanted }) => {
        const patientId = await buildPatient(bench, clinic, { team: [psychologist] })
        const entries = drawn.map(({ minute, author: by, group, text, ...entry }) => ({
          ...buildEntry(patientId, {
            ...entry,
            ...kinds[group],
            id: uuidv7(),
            actorId: authors[by] ?? null,
            occurredAt: `2026-03-01T09:0${minute}:00.000Z`,
            searchText: text,
          }),
          group,
        }))
        await writeEntries(bench, clinic, entries)
        const authorId = author === undefined ? undefined : authors[author]
        const filter = {
          ...wanted,
          ...(authorId ? { authorId: userIdSchema.parse(authorId) } : {}),
        }
        const pages = await readPages(bench, psychologist, { patientId, ...filter })
        const me = { userId: psychologist.userId, disciplines: ['psychology'] as Discipline[] }
        const expected = entries
          .filter((entry) => isVisibleTo(me, { ...entry, authorId: entry.actorId }))
          .filter((entry) => !authorId || entry.actorId === authorId)
          .filter((entry) => !wanted.discipline || entry.discipline === wanted.discipline)
          .filter((entry) => !wanted.group || entry.group === wanted.group)
          .filter((entry) => holds(entry.searchText ?? '', wanted.search))
          .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
        const got = pages.flatMap((each) => each.entries.map(({ id }) => id))
        expect(got).toEqual(expected.map(({ id }) => id))
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  const keyOf = ({ occurredAt, id }: { occurredAt: string; id: string }) => occurredAt + id

  function holds(text: string, search: string | undefined): boolean {
    if (search === undefined) return true
    const words = searchWords(text)
    return searchWords(search).every((part) => words.some((word) => word.startsWith(part)))
  }
})
