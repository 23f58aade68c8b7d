import { i18n } from '@lingui/core'
import { proposePlan } from '@meridian/domain/plan'
import { multimodalV1 } from '@meridian/domain/protocol'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { sentenceOfDose } from './sentence-of-dose.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const sessions = (least: number, most: number, per: 'week' | 'month' = 'week') =>
  ({ kind: 'sessions', sessions: [least, most], per, optional: false, modules: [] }) as const

describe('a dose in words', () => {
  test.each([
    [sessions(2, 2), '2 a week'],
    [sessions(1, 2), '1–2 a week'],
    [sessions(1, 1), '1 a week'],
    [sessions(0.5, 1), '1 every 1–2 weeks'],
    [sessions(0.5, 0.5), '1 every 2 weeks'],
    [sessions(0.25, 0.5), '1 every 2–4 weeks'],
    [sessions(0.5, 1, 'month'), '1 every 1–2 months'],
    [sessions(0, 1), '0–1 a week'],
    [sessions(0, 0), 'none'],
    [sessions(0.75, 0.75), '0.75 a week'],
    [{ ...sessions(1, 1), optional: true }, '1 a week, if wanted'],
    [{ ...sessions(1, 1), modules: ['pne'] }, '1 a week: pain neuroscience education'],
    [{ kind: 'words', words: 'Two poles' }, 'Two poles'],
  ] as const)('%j: %s', (dose, words) => {
    expect(sentenceOfDose(dose as Parameters<typeof sentenceOfDose>[0])).toBe(words)
  })

  it('says the protocol as the product does', () => {
    const { items } = proposePlan({
      protocol: multimodalV1,
      mechanisms: [],
      prescriberId: 'p' as never,
      owners: {},
      newId: () => 'e' as never,
    })
    const said = (modality: string) =>
      items
        .find((item) => item.modality === modality)
        ?.doses.map(({ phase, dose }) => `${phase}: ${sentenceOfDose(dose)}`)
    expect(said('exercise')).toEqual([
      'relief: walking 5–10 min, every day',
      'activation: aerobic 20–30 min, 3–5 days a week',
      'bridging: 3–5 days a week, supervision decreasing',
      'consolidation: independent, towards own goals',
    ])
    expect(said('sleep')).toEqual(['relief: sleep hygiene'])
    expect(said('medicines')).toEqual(['relief: by mechanism'])
  })
})
