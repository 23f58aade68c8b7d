import type { PhaseAnchor, PhaseSlotId } from './phase-anchors.ts'
import type { PhaseSpan } from './phase-plan.ts'
import { getPhase } from './protocol-phases.ts'
import type { Protocol } from './protocol-schema.ts'

/** A day on which a phase asks for a reassessment. */
export interface AnchorDay {
  readonly slot: PhaseSlotId
  readonly day: number
}

/** The reassessment days of spans at their full length. */
export function listAnchorDays(protocol: Protocol, spans: readonly PhaseSpan[]): AnchorDay[] {
  return spans.flatMap(({ phase, fromDay, toDay }) =>
    getPhase(protocol, phase).reassessments.flatMap(({ slot, at }) => {
      const day = at === 'end' ? toDay : fromDay + at
      return day === null ? [] : [{ slot, day }]
    }),
  )
}

/** A second reassessment of the same name within this many days is the same one (reference §4). */
const sameWithinDays = 14

/** Anchors with further days added; a day near one of the same name is that one. */
export function addAnchors(
  anchors: readonly PhaseAnchor[],
  days: readonly AnchorDay[],
): PhaseAnchor[] {
  const all = [...anchors]
  for (const { slot, day } of days) {
    const named = all.filter((anchor) => anchor.slot === slot)
    if (named.some((anchor) => day - anchor.day <= sameWithinDays)) continue
    all.push({ key: named.length === 0 ? slot : `${slot}:${named.length + 1}`, slot, day })
  }
  return all
}
