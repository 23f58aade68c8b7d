import { addAnchors, listAnchorDays } from './anchor-days.ts'
import type { PhasePlan } from './phase-plan.ts'
import { layOutPhases } from './protocol-phases.ts'
import type { Protocol } from './protocol-schema.ts'

/** The plan before anybody has decided anything: relief starts by itself at day 0. */
export function startPhasePlan(protocol: Protocol): PhasePlan {
  const first = protocol.phases[0]
  if (first === undefined) throw new RangeError('a protocol has at least one phase')
  const spans = layOutPhases(protocol, first.id, 0)
  const anchors = addAnchors([], listAnchorDays(protocol, spans))
  return { current: first.id, currentSince: 0, decidedOn: 0, spans, anchors }
}
