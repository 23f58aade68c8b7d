import { isSafeText } from '@meridian/domain'
import { sectionLimit } from '@meridian/domain/notes'
import { describe, expect, it } from 'vitest'
import {
  isBlank,
  isSameNote,
  longestSection,
  moveToTemplate,
  type NoteText,
  readTyped,
  textOf,
  typeSection,
} from './note-text.ts'

const soap: NoteText = {
  template: 'soap',
  discipline: 'psychology',
  visibility: 'team',
  occurredAt: null,
  sections: [
    { key: 'subjective', text: 'Slept badly' },
    { key: 'plan', text: 'Pacing' },
  ],
}

describe('moveToTemplate', () => {
  it('loses no text: what has no place of its own moves to the first section', () => {
    const moved = moveToTemplate(soap, 'team_huddle')
    expect(moved.template).toBe('team_huddle')
    expect(moved.sections).toEqual([{ key: 'present', text: 'Slept badly\n\nPacing' }])
  })

  it('keeps a section that both templates have', () => {
    const moved = moveToTemplate(soap, 'medical_review')
    expect(textOf(moved.sections, 'plan')).toBe('Pacing')
    expect(textOf(moved.sections, 'situation')).toBe('Slept badly')
  })

  it('changes nothing else', () => {
    expect(moveToTemplate({ ...soap, visibility: 'author' }, 'soap')).toEqual({
      ...soap,
      visibility: 'author',
      sections: expect.arrayContaining([...soap.sections]),
    })
  })
})

describe('readTyped', () => {
  it('makes anything pasted storable, line breaks of word processors included', () => {
    const typed = readTyped('one\u000btwo\r\nthree\u2028four\u0000\ud800')
    expect(typed.split('\n').slice(0, 3)).toEqual(['one', 'two', 'three'])
    expect(isSafeText(typed)).toBe(true)
  })

  it('leaves ordinary text and tabs alone', () => {
    expect(readTyped('a\tb\n- ç é 痛')).toBe('a\tb\n- ç é 痛')
  })
})

describe('the text of a note', () => {
  it('may be as long as the server takes it', () => {
    expect(longestSection).toBe(sectionLimit)
  })

  it('is blank while only white space stands in it', () => {
    expect(isBlank({ sections: [{ key: 'plan', text: ' \n' }] })).toBe(true)
    expect(isBlank(soap)).toBe(false)
  })

  it('is the same in another order of sections, and not with other readers', () => {
    const turned = { ...soap, sections: soap.sections.toReversed() }
    expect(isSameNote(soap, turned)).toBe(true)
    expect(isSameNote(soap, { ...soap, visibility: 'author' })).toBe(false)
  })

  it('forgets an emptied section', () => {
    expect(typeSection(soap.sections, 'plan', '')).toEqual([
      { key: 'subjective', text: 'Slept badly' },
    ])
  })
})
