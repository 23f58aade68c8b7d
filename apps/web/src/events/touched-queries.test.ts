import { type EventKind, eventKinds, timelineKinds } from '@meridian/domain/timeline'
import { describe, expect, it, test } from 'vitest'
import type { LiveEvent } from './live-event.ts'
import { isTouchedBy } from './touched-queries.ts'

const timelineOf = (patientId: string) => [
  ['timeline', 'page'],
  { input: { patientId }, type: 'infinite' },
]
const about = (kind: EventKind, patientId: string | null): LiveEvent => ({
  kind,
  patientId,
  subjectId: null,
})

describe('isTouchedBy', () => {
  it('leaves another patient’s queries alone', () => {
    expect(isTouchedBy(about('note.signed', 'ana'), timelineOf('bruno'))).toBe(false)
  })

  it('leaves queries alone that show nothing of the kind', () => {
    expect(isTouchedBy(about('note.signed', 'ana'), [['settings', 'read'], {}])).toBe(false)
    expect(isTouchedBy(about('note.signed', 'ana'), [['patients', 'list'], {}])).toBe(false)
  })

  it('leaves keys alone that are not of this api', () => {
    expect(isTouchedBy(about('note.signed', 'ana'), ['preferences'])).toBe(false)
  })

  it('touches the patient’s own queries, and lists over all patients', () => {
    expect(isTouchedBy(about('note.signed', 'ana'), timelineOf('ana'))).toBe(true)
    expect(isTouchedBy(about('alert.raised', 'ana'), [['today', 'read'], { input: {} }])).toBe(true)
  })

  it('touches a note that is read by its own id', () => {
    const key = [['notes', 'read'], { input: { noteId: 'n1' }, type: 'query' }]
    expect(isTouchedBy(about('note.addendum_added', 'ana'), key)).toBe(true)
  })

  it('touches everything for a kind it does not know', () => {
    const event = {
      kind: 'letter.sent',
      patientId: 'ana',
      subjectId: null,
    } as unknown as LiveEvent
    expect(isTouchedBy(event, timelineOf('ana'))).toBe(true)
    expect(isTouchedBy(event, timelineOf('bruno'))).toBe(false)
  })

  test.each(timelineKinds)('%s, which stands on the timeline, touches the timeline', (kind) => {
    expect(isTouchedBy(about(kind, 'ana'), timelineOf('ana'))).toBe(true)
  })

  test.each((Object.keys(eventKinds) as EventKind[]).filter((kind) => kind.startsWith('episode.')))(
    '%s changes what a list of patients shows',
    (kind) => {
      expect(isTouchedBy(about(kind, 'ana'), [['patients', 'list'], { type: 'infinite' }])).toBe(
        true,
      )
    },
  )
})
