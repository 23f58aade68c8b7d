import { type NoteTemplateId, noteTemplateIds, noteTemplates } from '@meridian/domain/notes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signedSections } from './signed-sections.ts'

describe('the text as it is signed', () => {
  it('leaves empty sections out and trims the others', () => {
    const typed = [
      { key: 'subjective', text: ' \n\t' },
      { key: 'objective', text: '' },
      { key: 'plan', text: '\n Rest\r\nthen walk ' },
    ]
    expect(signedSections('soap', typed)).toEqual([{ key: 'plan', text: 'Rest\nthen walk' }])
  })

  it('writes an accent in one way only', () => {
    const typed = [{ key: 'plan', text: 'Cafe\u0301' }]
    expect(signedSections('soap', typed)).toEqual([{ key: 'plan', text: 'Caf\u00e9' }])
  })

  it('stands in the template’s order, whatever order it was typed in', () => {
    const typed = fc.constantFrom<NoteTemplateId>(...noteTemplateIds).chain((template) => {
      const keys: readonly string[] = noteTemplates[template].sections
      const subset = fc.shuffledSubarray([...keys])
      return fc.record({ template: fc.constant(template), keys: subset })
    })
    fc.assert(
      fc.property(typed, ({ template, keys }) => {
        const signed = signedSections(
          template,
          keys.map((key) => ({ key, text: `Text of ${key}` })),
        )
        const order: readonly string[] = noteTemplates[template].sections
        expect(signed.map(({ key }) => key)).toEqual(order.filter((key) => keys.includes(key)))
      }),
    )
  })
})
