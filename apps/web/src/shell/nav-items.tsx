import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ShapeName } from '../ui/shape.tsx'

export interface NavItem {
  readonly to: '/' | '/alerts' | '/patients' | `/admin/${'calls' | 'members' | 'mail' | 'settings'}`
  readonly label: MessageDescriptor
  readonly shape: ShapeName
}

/** Where everybody goes. */
const everydayItems: readonly NavItem[] = [
  { to: '/', label: msg`Today`, shape: 'today' },
  { to: '/patients', label: msg`Patients`, shape: 'people' },
]

/** Where those who treat patients go as well. */
const clinicianItems: readonly NavItem[] = [
  { to: '/alerts', label: msg`Signals`, shape: 'triangle' },
]

/** Where an admin goes as well. */
export const adminItems: readonly NavItem[] = [
  { to: '/admin/calls', label: msg`Calls`, shape: 'phone' },
  { to: '/admin/members', label: msg`Members`, shape: 'person' },
  { to: '/admin/mail', label: msg`Email`, shape: 'envelope' },
  { to: '/admin/settings', label: msg`Settings`, shape: 'gear' },
]

/** Every page within reach of somebody with these roles and disciplines. */
export function itemsFor(
  roles: readonly string[],
  disciplines: readonly string[],
): readonly NavItem[] {
  const [today, ...others] = everydayItems
  return [
    ...(today ? [today] : []),
    ...(disciplines.length > 0 ? clinicianItems : []),
    ...others,
    ...(roles.includes('admin') ? adminItems : []),
  ]
}
