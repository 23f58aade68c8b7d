import { describe, expect, it } from 'vitest'
import type { LocalDraft } from './local-drafts.ts'
import type { NoteText } from './note-text.ts'
import { joinCopies } from './open-draft.ts'

const note = (plan: string): NoteText => ({
  template: 'soap',
  discipline: 'acupuncture',
  visibility: 'team',
  occurredAt: null,
  sections: plan === '' ? [] : [{ key: 'plan', text: plan }],
})
const here = (plan: string, version: number): LocalDraft => ({
  draftId: 'd',
  patientId: 'p',
  version,
  text: note(plan),
  typedAt: '2026-11-22T14:00:00.000Z',
})
const there = (plan: string, version: number) => ({
  text: note(plan),
  version,
  savedAt: '2026-11-22T14:02:00.000Z',
})

describe('joinCopies', () => {
  it('keeps its own version over a newer one of the server, so that the conflict is seen', () => {
    expect(joinCopies(there('other', 3), here('mine', 2), note(''))).toMatchObject({
      text: note('mine'),
      version: 2,
      isUnsent: true,
    })
  })

  it('goes on with what never arrived', () => {
    expect(joinCopies(there('pain', 2), here('pain 7', 2), note(''))).toMatchObject({
      text: note('pain 7'),
      version: 2,
      isUnsent: true,
    })
  })

  it('begins anew on the server what the server does not have any more', () => {
    expect(joinCopies(null, here('pain 7', 4), note(''))).toMatchObject({
      version: 0,
      isUnsent: true,
    })
  })

  it('takes the server’s when both say the same', () => {
    expect(joinCopies(there('pain 7', 3), here('pain 7', 2), note(''))).toMatchObject({
      version: 3,
      isUnsent: false,
    })
  })

  it('begins blank when there is neither', () => {
    expect(joinCopies(null, null, note('')).text).toEqual(note(''))
  })
})
