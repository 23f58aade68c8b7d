import type { AlertRole } from '../rule/alert-rule.ts'
import { listFallbacks, listNamed, type RoutingPeople, type Way } from './role-ways.ts'

/**
 * Whom an escalation reaches: somebody new; or, when everybody there is has been told, the same people
 * again and said so; or an explicit nobody. It never ends in silence.
 */
export type Escalation =
  | { readonly status: 'somebody_new'; readonly recipient: Way & { readonly role: AlertRole } }
  | { readonly status: 'told_again'; readonly userIds: readonly [string, ...string[]] }
  | { readonly status: 'nobody_configured' }

/** Takes an unacknowledged alert to the next person not yet told: the role, the coordinator, the on-call. */
export function escalate(
  to: AlertRole,
  told: readonly string[],
  people: RoutingPeople,
): Escalation {
  const ways = [...listNamed(to, people), ...listFallbacks(people)]
  const next = ways.find(({ userId }) => !told.includes(userId))
  if (next) return { status: 'somebody_new', recipient: { ...next, role: to } }
  const [first, ...rest] = told
  return first === undefined
    ? { status: 'nobody_configured' }
    : { status: 'told_again', userIds: [first, ...rest] }
}
