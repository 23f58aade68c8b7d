import type { AlertRole, Way } from '@meridian/domain/alerts'

/** As what somebody is told: by the role the rule names, or as who stands in where nobody has that role. */
export function toldAs({ by, role }: Way & { readonly role: AlertRole }): AlertRole {
  return by === 'coordinator' || by === 'on_call' ? by : role
}
