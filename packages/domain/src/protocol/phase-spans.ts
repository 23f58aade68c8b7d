import type { PhasePlan, PhaseSpan } from './phase-plan.ts'

/** What lies behind, and the current phase as far as it is planned. */
export function listOwnSpans(plan: PhasePlan): PhaseSpan[] {
  return plan.spans.filter(
    ({ phase, fromDay }) => fromDay < plan.currentSince || phase === plan.current,
  )
}

/** What lies behind a day, the current phase lasting up to it even if the plan has moved on. */
export function listSpansUntil(plan: PhasePlan, onDay: number): PhaseSpan[] {
  const behind = listOwnSpans(plan)
    .filter(({ fromDay }) => fromDay < onDay)
    .map((span) => ({ ...span, toDay: Math.min(span.toDay ?? onDay, onDay) }))
  const end = behind.at(-1)?.toDay ?? onDay
  if (end === onDay) return behind
  return joinPlain([...behind, { phase: plan.current, fromDay: end, toDay: onDay }])
}

/** The spans with the last two as one where nothing but the length differs. */
export function joinPlain(spans: readonly PhaseSpan[]): PhaseSpan[] {
  const [before, last] = spans.slice(-2)
  if (before === undefined || last === undefined) return [...spans]
  if (before.phase !== last.phase || before.steppedUp || last.steppedUp) return [...spans]
  return [...spans.slice(0, -2), { ...before, toDay: last.toDay }]
}

/** The planned end of the current phase; null where it has none. */
export function getCurrentEnd(plan: PhasePlan): number | null {
  return listOwnSpans(plan).at(-1)?.toDay ?? null
}

/** The part of the current phase a day lies in, also past its planned end; undefined before day 0. */
export function findOwnSpan(plan: PhasePlan, day: number): PhaseSpan | undefined {
  return listOwnSpans(plan).findLast(({ fromDay }) => fromDay <= day)
}
