import type { AcupunctureSession, NeedlingTechnique } from './session-schema.ts'

/**
 * What the next session may start from: points, technique, needle and adjuncts of the last. Nothing that
 * was observed comes along: no response, pain, count, skin check or adverse event (reference §6.2).
 */
export function copyTechnique(last: AcupunctureSession): NeedlingTechnique {
  const { position, points, retentionMinutes, needle, adjuncts } = last
  return {
    position,
    points: points.map((point) => ({ ...point, responseObtained: 'none' })),
    retentionMinutes,
    needle: { ...needle, lot: null },
    adjuncts,
  }
}
