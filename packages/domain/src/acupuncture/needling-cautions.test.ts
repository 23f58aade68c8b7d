import { describe, expect, it, test } from 'vitest'
import type { Acupoint } from './acupoint.ts'
import { listNeedlingCautions, needlingRisks } from './needling-cautions.ts'
import { parseAcupoint } from './parse-acupoint.ts'

function points(...texts: string[]): Acupoint[] {
  return texts.map((text) => {
    const parsed = parseAcupoint(text)
    if (parsed.status === 'rejected') throw new Error(`${text}: ${parsed.reason}`)
    return parsed
  })
}

function ids(texts: string[], risks: string[] = [], electrical = false): string[] {
  const plan = { points: points(...texts), electrical, risks }
  return listNeedlingCautions(plan).map(({ id }) => id)
}

describe('cautions by point', () => {
  test.each([
    ['LU1 L', true],
    ['LU2 L', true],
    ['LU3 L', false],
    ['ST10 L', false],
    ['ST11 L', true],
    ['ST18 L', true],
    ['ST19 L', false],
    ['SP16 L', false],
    ['SP17 L', true],
    ['SP21 L', true],
    ['KI21 L', false],
    ['KI22 L', true],
    ['KI27 L', true],
    ['GB20 L', false],
    ['GB21 L', true],
    ['GB25 L', true],
    ['GB26 L', false],
    ['BL10 L', false],
    ['BL11 L', true],
    ['BL21 L', true],
    ['BL22 L', false],
    ['GV5', false],
    ['GV6', true],
    ['GV13', true],
    ['GV14', false],
    ['EX-B1 L', true],
    ['EX-B2 L', true],
    ['EX-B7 L', false],
  ])('%s asks for a limited depth: %s', (text, expected) => {
    expect(ids([text]).includes('pneumothorax')).toBe(expected)
  })

  it('asks for a limited depth at a tender point of the thorax', () => {
    const detail = { side: 'L' as const, muscle: 'rhomboid', bodySite: 'thoracic' as const }
    const point = parseAcupoint('ashi', detail)
    if (point.status === 'rejected') throw new Error(point.reason)
    const cautions = listNeedlingCautions({ points: [point], electrical: false, risks: [] })
    expect(cautions.map(({ id }) => id)).toEqual(['pneumothorax'])
  })

  test.each(['BL1 L', 'ST1 R'])('%s lies beside the eyeball', (text) => {
    expect(ids([text])).toEqual(['orbital'])
  })

  it('says nothing of points without a caution', () => {
    expect(ids(['LI4 B', 'ST36 B', 'CV4', 'BL2 L', 'ST2 L'])).toEqual([])
  })
})

describe('cautions in pregnancy', () => {
  test.each(['LI4 L', 'SP6 L', 'BL60 L', 'BL67 L', 'GB21 L'])('name %s', (text) => {
    const plan = { points: points(text), electrical: false, risks: ['pregnancy'] }
    const caution = listNeedlingCautions(plan).find(({ id }) => id === 'pregnancy_points')
    expect(caution?.points).toEqual([text.split(' ')[0]])
  })

  it('do not name others, but recall the region', () => {
    expect(ids(['LI5 L', 'SP7 L'], ['pregnancy'])).toEqual(['pregnancy_region'])
    expect(ids(['LI4 L'], [])).toEqual([])
  })
})

describe('cautions by standing risk', () => {
  test.each([
    ['damaged_skin', 'damaged_skin'],
    ['lymphoedema', 'lymphoedema'],
    ['open_fontanelle', 'open_fontanelle'],
    ['implant', 'implant'],
    ['anticoagulant', 'bleeding'],
    ['platelet_disorder', 'bleeding'],
    ['immunosuppression', 'infection'],
    ['neutropenia', 'infection'],
    ['diabetes', 'diabetes_feet'],
    ['metal_allergy', 'metal_allergy'],
    ['needle_syncope', 'syncope'],
    ['needle_phobia', 'syncope'],
  ])('%s gives %s', (risk, id) => {
    expect(ids(['ST36 L'], [risk])).toEqual([id])
  })

  it('know electro-stimulation with a pacemaker as absolute, and only then', () => {
    expect(ids(['ST36 L'], ['pacemaker'])).toEqual([])
    expect(ids(['ST36 L'], ['pacemaker'], true)[0]).toBe('electro_pacemaker')
    expect(ids(['ST36 L'], ['epilepsy'])).toEqual([])
    expect(ids(['ST36 L'], ['epilepsy'], true)).toContain('electro_epilepsy')
    expect(ids(['ST36 L'], [], true)).toEqual(['electro_placement'])
  })

  it('put the gravest first, and every risk matters somewhere', () => {
    const plan = {
      points: points('GB21 L', 'BL1 L'),
      electrical: true,
      risks: [...needlingRisks],
    }
    const cautions = listNeedlingCautions(plan)
    const order = ['absolute', 'absolute_at_site', 'caution']
    const ranks = cautions.map(({ severity }) => order.indexOf(severity))
    expect(ranks).toEqual([...ranks].sort())
    for (const risk of needlingRisks) {
      const without = listNeedlingCautions({ ...plan, risks: [risk] })
      expect(without.length).toBeGreaterThan(listNeedlingCautions({ ...plan, risks: [] }).length)
    }
  })

  it('pass over what is no needling risk, and say nothing when nothing is planned', () => {
    expect(ids(['ST36 L'], ['other', 'red_flag'])).toEqual([])
    expect(ids([], ['pregnancy'], true)).toEqual([])
  })
})
