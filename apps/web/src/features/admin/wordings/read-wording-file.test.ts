import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { readWordingFile } from './read-wording-file.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const pack = {
  instrumentId: 'nrs',
  version: '1',
  locale: 'en',
  itemText: { '1': 'An invented question' },
  anchors: { '1': { 0: 'Nothing' } },
  copyrightNotice: '© Nobody',
  licenceRef: 'Licence 7',
  validUntil: '2199-12-31',
}
const problems = (value: unknown) => {
  const read = readWordingFile(typeof value === 'string' ? value : JSON.stringify(value))
  return 'problems' in read ? read.problems : []
}

describe('a file with a wording', () => {
  it('is read', () => {
    expect(readWordingFile(JSON.stringify(pack))).toEqual({ pack })
  })

  it('is told apart from what is no JSON, no wording, or far too large', () => {
    expect(problems('Dear clinic,')[0]).toContain('not JSON')
    expect(problems([])[0]).toContain('does not hold one wording')
    expect(problems(`"${'a'.repeat(100_000)}"`)[0]).toContain('100 kB')
  })

  it('says which items have no text, as clinicians name them', () => {
    const isi = { ...pack, instrumentId: 'isi', anchors: {} }
    expect(problems(isi)[0]).toBe('Item 2 (Sleep maintenance): its text is missing')
    expect(problems(isi)).toHaveLength(6)
  })

  it('names what is missing and what does not belong, without a code', () => {
    const { licenceRef: _, ...rest } = pack
    const all = problems({ ...rest, locale: 'English', note: 'x' })
    expect(all.join(' ')).toContain('licenceRef')
    expect(all.join(' ')).toContain('such as en or pt-BR')
    expect(all.join(' ')).toContain('do not belong to a wording: note')
    expect(all.join(' ')).not.toMatch(/_|undefined|invalid/i)
  })
})
