import { describe, expect, test } from 'vitest'
import { acupunctureCitations } from '../acupuncture/citations.ts'
import { cbtCitations } from '../cbt/citations.ts'
import { exerciseCitations } from '../exercise/citations.ts'
import { goalCitations } from '../goals/citations.ts'
import { protocolCitations } from '../protocol/citations.ts'
import { reassessmentCitations } from '../reassessment/citations.ts'
import type { Citation } from './citation.ts'

const registries: Record<string, Readonly<Record<string, Citation>>> = {
  acupuncture: acupunctureCitations,
  cbt: cbtCitations,
  exercise: exerciseCitations,
  goals: goalCitations,
  protocol: protocolCitations,
  reassessment: reassessmentCitations,
}

const citations = Object.entries(registries).flatMap(([folder, registry]) =>
  Object.entries(registry).map(([rule, citation]) => [`${folder}.${rule}`, citation] as const),
)

describe('every rule’s citation', () => {
  test.each(citations)('%s says where it comes from and how well it is founded', (_rule, one) => {
    expect(one.section).toMatch(/^§\d/)
    expect(one.text.length).toBeGreaterThan(20)
    expect(['S', 'R', 'K', 'P']).toContain(one.tag)
  })

  test.each(citations)('%s names its source by number if it was read somewhere', (_rule, one) => {
    expect(/^S\d/.test(one.id)).toBe(one.tag === 'S' || one.tag === 'R')
  })
})
