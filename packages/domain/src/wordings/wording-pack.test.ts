import { describe, expect, it, test } from 'vitest'
import { instrumentIds, instruments } from '../instruments/index.ts'
import { wordingPackSchema } from './wording-pack.ts'

/** Invented words: no licensed text is ever in this repository. */
const packOf = (id: (typeof instrumentIds)[number]) => ({
  instrumentId: id,
  version: '1',
  locale: 'en',
  itemText: Object.fromEntries(instruments[id].items.map(({ key }) => [key, `Invented ${key}`])),
  anchors: {},
  copyrightNotice: '© Nobody in particular',
  licenceRef: 'Licence 7',
  validUntil: '2027-12-31',
})

function faultsOf(pack: object): string[] {
  const { error } = wordingPackSchema.safeParse(pack)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a wording pack', () => {
  it.each(instrumentIds)('of %s has a text for every item', (id) => {
    expect(faultsOf(packOf(id))).toEqual([])
  })

  it('is refused with an item missing, and with one the instrument does not have', () => {
    const { '4': _, ...rest } = packOf('isi').itemText
    expect(faultsOf({ ...packOf('isi'), itemText: { ...rest, '8': 'Invented' } })).toEqual([
      'itemText.4: wording_item_missing',
      'itemText.8: wording_item_unknown',
    ])
  })

  it('has words only at the numbers of an item', () => {
    const anchors = { '*': { 0: 'Never', 4: 'Always', 5: 'Beyond' }, '2': { '-1': 'Less' }, x: {} }
    expect(faultsOf({ ...packOf('isi'), anchors })).toEqual([
      'anchors.2.-1: wording_anchor_range',
      'anchors.*.5: wording_anchor_range',
      'anchors.x: wording_item_unknown',
    ])
  })

  test.each([
    ['no licence', { licenceRef: '' }, 'licenceRef: text_required'],
    ['no copyright line', { copyrightNotice: ' ' }, 'copyrightNotice: text_required'],
    ['an instrument nobody knows', { instrumentId: 'sf36' }, 'instrumentId: wording_instrument'],
    ['a language nobody speaks', { locale: 'English' }, 'locale: wording_locale'],
    ['a day that is none', { validUntil: '2027-02-30' }, 'validUntil: date_not_real'],
    [
      'a text too long',
      { itemText: { ...packOf('nrs').itemText, '1': 'a'.repeat(601) } },
      'itemText.1: text_too_long',
    ],
  ])('is refused with %s', (_, change, fault) => {
    expect(faultsOf({ ...packOf('nrs'), ...change })).toEqual([fault])
  })

  it('has no further fields', () => {
    expect(wordingPackSchema.safeParse({ ...packOf('nrs'), script: 'x' }).success).toBe(false)
  })
})
