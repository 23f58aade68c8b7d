import {
  type InitialAssessment,
  initialAssessmentSchema,
  noRedFlags,
} from '@meridian/domain/episodes'

/** What an initial assessment found, in the lower back unless said otherwise. */
export function buildAssessment(
  overrides: Partial<InitialAssessment> & Pick<InitialAssessment, 'on'>,
): InitialAssessment {
  return initialAssessmentSchema.parse({
    regions: ['lumbar'],
    mechanisms: [{ mechanism: 'central_sensitization', confidence: 'medium' }],
    diagnosis: 'Chronic low back pain',
    redFlags: noRedFlags,
    redFlagAction: null,
    painScale: 'nrs',
    ...overrides,
  })
}
