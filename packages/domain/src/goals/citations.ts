import type { Citation } from '../shared/citation.ts'

/** What the rules of this folder rest on, by rule. */
export const goalCitations = {
  attainment: {
    id: 'attainment',
    section: '§7.3',
    text: 'Goal attainment from −2 to +2; that 0 is the agreed level is general knowledge.',
    tag: 'K',
  },
} as const satisfies Record<string, Citation>
