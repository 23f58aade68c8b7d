import { describe, expect, it } from 'vitest'
import { chooseWording, type LoadedWording, wordingStatusOf } from './choose-wording.ts'

const today = '2026-11-24'
const loaded = (id: string, change: Partial<LoadedWording> = {}): LoadedWording => ({
  id,
  instrument: 'isi',
  locale: 'en',
  validUntil: '2027-01-01',
  uploadedAt: `2026-11-0${id}T08:00:00.000Z`,
  isWithdrawn: false,
  ...change,
})

describe('the wording in use', () => {
  const packs = [
    loaded('1'),
    loaded('2'),
    loaded('3', { validUntil: '2026-11-23' }),
    loaded('4', { isWithdrawn: true }),
    loaded('5', { locale: 'pt-BR' }),
  ]
  const choose = (...languages: string[]) => chooseWording(packs, { languages, today })?.id

  it('is the newest that is neither expired nor withdrawn', () => {
    expect(choose('en')).toBe('2')
    expect(packs.map((pack) => wordingStatusOf(pack, packs, today))).toEqual([
      'replaced',
      'in_use',
      'expired',
      'withdrawn',
      'in_use',
    ])
  })

  it('may be shown on its last day, not after', () => {
    const last = [loaded('1', { validUntil: today })]
    expect(chooseWording(last, { languages: ['en'], today })?.id).toBe('1')
    expect(chooseWording(last, { languages: ['en'], today: '2026-11-25' })).toBeUndefined()
  })

  it('is in the first language there is one for, another country’s where there is none of its own', () => {
    expect(choose('pt-BR', 'en')).toBe('5')
    expect(choose('pt-PT', 'en')).toBe('5')
    expect(choose('es', 'en')).toBe('2')
    expect(choose('es')).toBeUndefined()
  })
})
