import type { AlertRole, AlertTier } from '../rule/alert-rule.ts'
import { listFallbacks, listNamed, type RoutingPeople, type Way } from './role-ways.ts'

/** Somebody an alert goes to: in which part, for which role the rule named, and how it came to them. */
export interface AlertRecipient extends Way {
  readonly part: 'owner' | 'also'
  readonly role: AlertRole
}

/** Whom an alert reaches; `gaps` are roles nobody of their own answers for, to be said when recording. */
export type AlertRouting =
  | {
      readonly status: 'routed'
      readonly recipients: readonly [AlertRecipient, ...AlertRecipient[]]
      readonly gaps: readonly AlertRole[]
    }
  | { readonly status: 'nobody_configured'; readonly gaps: readonly AlertRole[] }

/** What routing needs of a finding, or of a rule whose roles are all concrete. */
export interface Routable {
  readonly tier: AlertTier
  readonly owners: readonly AlertRole[]
  readonly also: readonly AlertRole[]
}

/**
 * Whom an alert goes to. A named role missing from the care team, or absent without cover, falls to the
 * coordinator, then to the clinic's on-call, then to an explicit `nobody_configured`. Those told "also"
 * fall back only for a T1; otherwise a missing one is a gap.
 */
export function recipientsFor(routable: Routable, people: RoutingPeople): AlertRouting {
  const { tier, owners, also } = routable
  const gaps = [...new Set([...owners, ...also])].filter((role) => !listNamed(role, people).length)
  const [first, ...rest] = withoutRepeats([
    ...owners.flatMap((role) => recipientIn(role, 'owner', { people, fallsBack: true })),
    ...also.flatMap((role) => recipientIn(role, 'also', { people, fallsBack: tier === 'T1' })),
  ])
  if (!first) return { status: 'nobody_configured', gaps }
  return { status: 'routed', recipients: [first, ...rest], gaps }
}

function recipientIn(
  role: AlertRole,
  part: AlertRecipient['part'],
  { people, fallsBack }: { people: RoutingPeople; fallsBack: boolean },
): readonly AlertRecipient[] {
  const [first] = [...listNamed(role, people), ...(fallsBack ? listFallbacks(people) : [])]
  return first ? [{ ...first, part, role }] : []
}

function withoutRepeats(recipients: readonly AlertRecipient[]): readonly AlertRecipient[] {
  return recipients.filter(
    ({ userId }, at) => recipients.findIndex((other) => other.userId === userId) === at,
  )
}
