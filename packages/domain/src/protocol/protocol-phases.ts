import type { PhaseId } from './phase-ids.ts'
import type { PhaseSpan } from './phase-plan.ts'
import type { Protocol, ProtocolPhase } from './protocol-schema.ts'

/** The protocol's entry of a phase. */
export function getPhase({ phases }: Protocol, phase: PhaseId): ProtocolPhase {
  const found = phases.find(({ id }) => id === phase)
  if (found === undefined) throw new RangeError(`the protocol has no phase ${phase}`)
  return found
}

/** A phase and those that follow it at their own lengths, from a day on. */
export function layOutPhases(protocol: Protocol, from: PhaseId, fromDay: number): PhaseSpan[] {
  let day = fromDay
  return listPhasesFrom(protocol, from).map(({ id, ...phase }) => {
    const toDay = phase.toDay === null ? null : day + phase.toDay - phase.fromDay
    const span = { phase: id, fromDay: day, toDay }
    day = toDay ?? day
    return span
  })
}

/** The phase that follows, or undefined after the last. */
export function findNextPhase(protocol: Protocol, phase: PhaseId): PhaseId | undefined {
  return listPhasesFrom(protocol, phase)[1]?.id
}

function listPhasesFrom({ phases }: Protocol, from: PhaseId): readonly ProtocolPhase[] {
  const index = phases.findIndex(({ id }) => id === from)
  return index < 0 ? [] : phases.slice(index)
}
