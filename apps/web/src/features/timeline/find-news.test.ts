import { describe, expect, it } from 'vitest'
import { findNews, lastRecordedAt } from './find-news.ts'
import { groupByDay } from './group-by-day.ts'
import type { Entry } from './use-timeline.ts'

const entry = (id: string, over: Partial<Entry> = {}): Entry =>
  ({
    id,
    kind: 'episode.resumed',
    occurredAt: '2026-11-22T10:00:00.000Z',
    recordedAt: '2026-11-22T10:00:00.000Z',
    authorId: 'rui',
    authorName: 'Rui Prado',
    discipline: null,
    visibility: 'team',
    subjectId: null,
    payload: { on: '2026-11-22', pausedDays: 1 },
    ...over,
  }) as Entry

describe('findNews', () => {
  const since = { recordedAt: '2026-11-22T10:00:00.000Z', me: 'dana' }

  it('leaves out what I did myself, what the system did, and what was there before', () => {
    const later = '2026-11-22T10:00:01.000Z'
    const entries = [
      entry('mine', { recordedAt: later, authorId: 'dana' }),
      entry('system', { recordedAt: later, authorId: null }),
      entry('old'),
    ]
    expect(findNews(entries, since)).toEqual([])
  })

  it('finds what was recorded since, also when it happened long ago', () => {
    const backdated = entry('new', {
      occurredAt: '2026-10-01T10:00:00.000Z',
      recordedAt: '2026-11-22T10:00:01.000Z',
    })
    expect(findNews([entry('old'), backdated], since)).toEqual([backdated])
  })

  it('starts from the newest recording', () => {
    const later = entry('b', { recordedAt: '2026-11-22T11:00:00.000Z' })
    expect(lastRecordedAt([entry('a'), later])).toBe('2026-11-22T11:00:00.000Z')
    expect(lastRecordedAt([])).toBe('')
  })
})

describe('groupByDay', () => {
  it('keeps the order and opens a group for each day', () => {
    const entries = [
      entry('c', { occurredAt: '2026-11-22T23:30:00.000Z' }),
      entry('b', { occurredAt: '2026-11-22T01:00:00.000Z' }),
      entry('a', { occurredAt: '2026-11-21T01:00:00.000Z' }),
    ]
    const days = groupByDay(entries, (instant) => instant.slice(0, 10))
    expect(days.map(({ day, entries: of }) => [day, of.map(({ id }) => id)])).toEqual([
      ['2026-11-22', ['c', 'b']],
      ['2026-11-21', ['a']],
    ])
  })
})
