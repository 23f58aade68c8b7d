import { describe, expect, it } from 'vitest'
import { addAddendumSchema, saveDraftSchema, sectionLimit, signNoteSchema } from './note.ts'
import { templatesFor } from './templates.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const draft = {
  draftId: id,
  patientId: id,
  baseVersion: 0,
  template: 'soap',
  discipline: 'psychology',
  visibility: 'team',
  sections: [{ key: 'plan', text: 'Walk' }],
  occurredAt: null,
}
const note = { ...draft, idempotencyKey: id }

describe('what a note is refused for', () => {
  it.each([
    ['a section the template does not have', { sections: [{ key: 'points', text: 'ST36' }] }],
    [
      'a section twice',
      {
        sections: [
          { key: 'plan', text: 'a' },
          { key: 'plan', text: 'b' },
        ],
      },
    ],
    ['a section too long', { sections: [{ key: 'plan', text: 'a'.repeat(sectionLimit + 1) }] }],
    ['text that cannot be stored', { sections: [{ key: 'plan', text: 'a\u0000' }] }],
    ['half a surrogate pair', { sections: [{ key: 'plan', text: '\ud83d' }] }],
    ['an unknown template', { template: 'letter' }],
    ['a version past the database’s integers', { baseVersion: 2 ** 31 - 1 }],
    ['a negative version', { baseVersion: -1 }],
    ['a year the database does not have', { occurredAt: '0000-01-01T00:00:00.000Z' }],
    ['a date that does not exist', { occurredAt: '2026-02-30T00:00:00.000Z' }],
    ['a time with an offset', { occurredAt: '2026-02-03T00:00:00.000+02:00' }],
    ['a field nobody knows', { signedAt: null }],
  ])('%s', (_, change) => {
    expect(saveDraftSchema.safeParse({ ...draft, ...change }).success).toBe(false)
    expect(signNoteSchema.safeParse({ ...note, ...change }).success).toBe(false)
  })

  it('nothing written in it, when it is to be signed', () => {
    const blank = { sections: [{ key: 'plan', text: ' \n\t' }] }
    expect(saveDraftSchema.safeParse({ ...draft, ...blank }).success).toBe(true)
    expect(signNoteSchema.safeParse({ ...note, ...blank }).error?.issues).toMatchObject([
      { message: 'note_empty', path: ['sections'] },
    ])
    const empty = { idempotencyKey: id, noteId: id, text: '  ' }
    expect(addAddendumSchema.safeParse(empty).success).toBe(false)
  })
})

it('a draft is taken as it is typed, to the full length of a section', () => {
  const text = ` ${'a'.repeat(sectionLimit - 2)}\n`
  const full = { ...draft, sections: [{ key: 'plan', text }], baseVersion: 2 ** 31 - 2 }
  expect(saveDraftSchema.parse(full)).toEqual(full)
})

it('each discipline writes with its own templates and the shared ones', () => {
  const idsFor = (...held: Parameters<typeof templatesFor>[0]) =>
    templatesFor(held).map((template) => template.id)
  expect(idsFor('acupuncture')).toEqual([
    'acupuncture_session',
    'medical_review',
    'soap',
    'team_huddle',
  ])
  expect(idsFor('psychology')).toEqual(['cbt_session', 'soap', 'team_huddle'])
  expect(idsFor('physiotherapy')).toEqual(['physio_progress', 'soap', 'team_huddle'])
  expect(idsFor()).toEqual(['soap', 'team_huddle'])
})
