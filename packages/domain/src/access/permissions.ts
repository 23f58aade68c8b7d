import { isClinician, type Role } from './roles.ts'

/**
 * How somebody stands towards what they ask for. `clinician` and `admin` come from the roles;
 * `care_team` and `coordinator` from the patient's care team; `recipient` from an alert, `treating_recipient` when
 * the recipient treats patients.
 */
export const standings = [
  'clinician',
  'admin',
  'care_team',
  'coordinator',
  'recipient',
  'treating_recipient',
] as const
export type Standing = (typeof standings)[number]

/** The published table: a permission is granted by any one of its standings. */
export const permissions = {
  'patient.find': ['clinician', 'admin'],
  'patient.register': ['clinician', 'admin'],
  'patient.correct': ['clinician', 'admin'],
  'record.read': ['care_team'],
  'record.write': ['care_team'],
  'episode.decide': ['coordinator'],
  'team.assign': ['coordinator', 'admin'],
  'alert.read': ['care_team', 'treating_recipient'],
  'alert.handle': ['recipient', 'coordinator'],
  'absence.plan': ['clinician', 'admin'],
  'worklist.read': ['clinician', 'admin'],
  'calls.read': ['admin'],
  'calls.log': ['admin'],
  'colleagues.read': ['clinician', 'admin'],
  'members.manage': ['admin'],
  'settings.manage': ['admin'],
  'deliveries.manage': ['admin'],
} as const satisfies Record<string, readonly Standing[]>

export type Permission = keyof typeof permissions

/** What the roles alone make of somebody, before any patient is in question. */
export function standingsOf(held: readonly Role[]): Standing[] {
  return [
    ...(isClinician(held) ? (['clinician'] as const) : []),
    ...(held.includes('admin') ? (['admin'] as const) : []),
  ]
}

/** True when any of the standings grants the permission. */
export function isAllowed(permission: Permission, held: readonly Standing[]): boolean {
  return permissions[permission].some((standing) => held.includes(standing))
}

/** True when a patient (or an alert) must be looked at before the permission can be decided. */
export function needsRelation(permission: Permission): boolean {
  return permissions[permission].some((s) => s !== 'clinician' && s !== 'admin')
}
