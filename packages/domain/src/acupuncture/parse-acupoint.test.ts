import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { meridians } from './meridians.ts'
import { extraPoints } from './named-points.ts'
import { parseAcupoint } from './parse-acupoint.ts'
import { listMeridianCodes } from './point-sets.ts'

describe('a point is rejected', () => {
  test.each([
    ['', 'code_unknown'],
    ['Shenmen', 'code_unknown'],
    ['LI', 'code_unknown'],
    ['LI0', 'code_unknown'],
    ['LI04', 'code_unknown'],
    ['LI1.5', 'code_unknown'],
    ['LI 1 5', 'code_unknown'],
    ['LI4L', 'code_unknown'],
    ['XX4', 'code_unknown'],
    ['constructor', 'code_unknown'],
    ['__proto__', 'code_unknown'],
    ['EX-HN2', 'code_unknown'],
    ['EX-HN', 'code_unknown'],
    ['BL68', 'number_out_of_range'],
    ['GV30', 'number_out_of_range'],
    ['LI400', 'number_out_of_range'],
    ['LO10', 'number_out_of_range'],
  ])('%j: %s', (code, reason) => {
    expect(parseAcupoint(code, { side: 'L' })).toEqual({ status: 'rejected', reason })
  })

  test.each([null, undefined, 4, {}, ['LI4']])('what is no text: %j', (code) => {
    const parsed = parseAcupoint(code as never, { side: 'L' })
    expect(parsed).toEqual({ status: 'rejected', reason: 'code_unknown' })
  })

  test.each([null, {}, { side: 'X' }, { side: 1 }])('with %j for a side', (detail) => {
    const parsed = parseAcupoint('LI4', detail as never)
    expect(parsed).toEqual({ status: 'rejected', reason: 'side_required' })
  })

  it('with a place that is no body site', () => {
    const parsed = parseAcupoint('ashi', { side: 'L', muscle: 'x', bodySite: 'moon' as never })
    expect(parsed).toEqual({ status: 'rejected', reason: 'site_required' })
  })

  it('without a side, where it is not on the midline', () => {
    for (const code of ['LI4', 'EX-HN5', 'TF4', 'AH3']) {
      expect(parseAcupoint(code)).toEqual({ status: 'rejected', reason: 'side_required' })
    }
  })

  it('with a side on the midline', () => {
    for (const code of ['CV4', 'GV20', 'EX-HN3', 'GV29']) {
      const parsed = parseAcupoint(code, { side: 'B' })
      expect(parsed).toEqual({ status: 'rejected', reason: 'side_on_midline' })
    }
  })

  it('with two different sides', () => {
    const parsed = parseAcupoint('LI4 L', { side: 'R' })
    expect(parsed).toEqual({ status: 'rejected', reason: 'side_contradicts' })
  })
})

describe('meridian points', () => {
  it('are 361, and the next of every meridian is not one', () => {
    const codes = listMeridianCodes()
    expect(codes).toHaveLength(361)
    expect(new Set(codes).size).toBe(361)
    for (const code of codes) {
      const isMidline = /^[CG]V/.test(code)
      const parsed = parseAcupoint(code, { side: isMidline ? null : 'B' })
      expect(parsed).toMatchObject({ status: 'known', system: 'meridian', code })
    }
    for (const [meridian, last] of Object.entries(meridians)) {
      const status = meridian === 'GV' ? 'known' : 'rejected'
      const side = meridian === 'GV' ? null : ('L' as const)
      expect(parseAcupoint(`${meridian}${last + 1}`, { side }).status).toBe(status)
    }
  })

  test.each([
    ['SJ5', 'TE5'],
    ['TB5', 'TE5'],
    ['TW5', 'TE5'],
    ['TH5', 'TE5'],
    ['K3', 'KI3'],
    ['KD3', 'KI3'],
    ['H7', 'HT7'],
    ['HE7', 'HT7'],
    ['LV3', 'LR3'],
    ['LIV3', 'LR3'],
    ['P6', 'PC6'],
    ['HC6', 'PC6'],
    ['UB60', 'BL60'],
  ])('%s is %s', (alias, code) => {
    expect(parseAcupoint(alias, { side: 'R' })).toMatchObject({ status: 'known', code, side: 'R' })
  })

  test.each(['REN4', 'RN4', 'VC4', 'CV4'])('%s is CV4 on the midline', (alias) => {
    expect(parseAcupoint(alias)).toMatchObject({ code: 'CV4', side: 'midline' })
  })

  test.each(['DU20', 'VG20', 'GV20'])('%s is GV20 on the midline', (alias) => {
    expect(parseAcupoint(alias)).toMatchObject({ code: 'GV20', side: 'midline' })
  })

  test.each([
    ['li4 l', 'L'],
    ['LI 4 (R)', 'R'],
    ['LI-4 B', 'B'],
    ['  Li4  b ', 'B'],
  ])('%j has the side %s', (text, side) => {
    expect(parseAcupoint(text)).toMatchObject({ code: 'LI4', side })
  })
})

describe('extra points', () => {
  it('are kept by their code, Yintang as EX-HN3 whatever the list calls it', () => {
    for (const text of ['EX-HN3', 'ex hn3', 'EXHN3', 'GV29', 'DU29']) {
      expect(parseAcupoint(text)).toEqual({
        status: 'known',
        system: 'extra',
        code: 'EX-HN3',
        name: 'Yintang',
        side: 'midline',
      })
    }
  })

  it('are all read, Anmian without a number', () => {
    for (const [code, { midline, name }] of Object.entries(extraPoints)) {
      const parsed = parseAcupoint(code, { side: midline ? null : 'L' })
      expect(parsed).toMatchObject({ status: 'known', code, name })
    }
  })
})

describe('ear points', () => {
  it('do not confuse the two Shenmen', () => {
    expect(parseAcupoint('TF4', { side: 'L' })).toMatchObject({
      system: 'auricular',
      code: 'TF4',
      name: 'Shenmen',
    })
    expect(parseAcupoint('HT7', { side: 'L' })).toMatchObject({
      system: 'meridian',
      code: 'HT7',
      name: 'Shenmen',
    })
  })

  test.each(['AH6a', 'CO15', 'AT3', 'LO1', 'LO9'])('%s is known', (code) => {
    expect(parseAcupoint(`${code} R`)).toMatchObject({ status: 'known', code, side: 'R' })
  })

  it('beyond those listed are kept as free', () => {
    expect(parseAcupoint('CO4', { side: 'L' })).toMatchObject({
      status: 'free',
      kind: 'auricular',
      code: 'CO4',
    })
  })
})

describe('tender and trigger points', () => {
  const detail = { side: 'R' as const, muscle: 'upper trapezius', bodySite: 'shoulder' as const }

  test.each([
    ['ashi', 'ashi'],
    ['A-Shi', 'ashi'],
    ['ah shi', 'ashi'],
    ['trigger point', 'trigger'],
  ])('%j is free with a muscle and a body site', (text, kind) => {
    expect(parseAcupoint(text, detail)).toEqual({
      status: 'free',
      kind,
      code: kind,
      side: 'R',
      muscle: 'upper trapezius',
      bodySite: 'shoulder',
    })
  })

  test.each([
    [{ ...detail, muscle: ' ' }, 'muscle_required'],
    [{ side: 'R' as const, muscle: 'trapezius' }, 'site_required'],
    [{ muscle: 'trapezius', bodySite: 'neck' as const }, 'side_required'],
  ])('%j is rejected: %s', (incomplete, reason) => {
    expect(parseAcupoint('ashi', incomplete)).toEqual({ status: 'rejected', reason })
  })
})

describe('any text', () => {
  const typed = fc.stringMatching(/^[A-Za-z]{1,3}[ -]?[A-Z]{0,2}[0-9]{1,3}[a-c]?( [LRB])?$/)

  it('is answered, never thrown, and a known code reads as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), typed), (text) => {
        const parsed = parseAcupoint(text, { side: 'L' })
        if (parsed.status !== 'known') return
        const side = parsed.side === 'midline' ? null : parsed.side
        expect(parseAcupoint(parsed.code, { side })).toEqual(parsed)
      }),
    )
  })
})
