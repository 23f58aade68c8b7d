import { describe, expect, test } from 'vitest'
import { protocolCitations } from '../protocol/citations.ts'
import { reassessmentCitations } from './citations.ts'

describe('citations', () => {
  test.each([...Object.entries(reassessmentCitations), ...Object.entries(protocolCitations)])(
    '%s says where the rule comes from and how well it is founded',
    (_name, citation) => {
      expect(citation.section).toMatch(/^§\d/)
      expect(citation.text.length).toBeGreaterThan(20)
      expect(['S', 'R', 'K', 'P']).toContain(citation.tag)
    },
  )
})
