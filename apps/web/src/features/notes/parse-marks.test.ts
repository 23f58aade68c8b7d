import { describe, expect, it, test } from 'vitest'
import { parseMarks } from './parse-marks.ts'

const plain = (text: string) => ({ text, isBold: false })
const bold = (text: string) => ({ text, isBold: true })

describe('parseMarks', () => {
  it('leaves tags, single stars and unfinished marks as text', () => {
    for (const text of [
      '<img src=x onerror=alert(1)>',
      'a * b * c',
      '**unfinished',
      '** not **',
      '-x',
    ]) {
      expect(parseMarks(text)).toEqual([{ kind: 'paragraph', lines: [[plain(text)]] }])
    }
  })

  it('marks bold inside a line', () => {
    expect(parseMarks('Fear lower; **walking** may be **stepped up**.')[0]?.lines[0]).toEqual([
      plain('Fear lower; '),
      bold('walking'),
      plain(' may be '),
      bold('stepped up'),
      plain('.'),
    ])
  })

  it('makes a list of lines that begin with a dash, and keeps the lines of a paragraph apart', () => {
    expect(parseMarks('Points\n- LI4 both\n- **ST36**\n\nNext\nweek')).toEqual([
      { kind: 'paragraph', lines: [[plain('Points')]] },
      { kind: 'list', lines: [[plain('LI4 both')], [bold('ST36')]] },
      { kind: 'paragraph', lines: [[plain('Next')], [plain('week')]] },
    ])
  })

  test('no letter anybody typed is ever lost', () => {
    const letters = (text: string) => text.replaceAll(/[\s*•-]/g, '')
    const pieces = ['a', '**', '- ', '\n', '<b>', ' ', '*']
    const texts = pieces.flatMap((one) =>
      pieces.flatMap((other) => pieces.map((third) => `x${one}y${other}z${third}${one}w`)),
    )
    for (const text of texts) {
      const shown = parseMarks(text).flatMap(({ lines }) => lines.flat().map((part) => part.text))
      expect(letters(shown.join(''))).toBe(letters(text))
    }
  })
})
