import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Discipline, Role } from '@meridian/domain/access'
import type { Sex } from '@meridian/domain/patients'

/** What a role is called. */
export const nameOfRole: Readonly<Record<Role, MessageDescriptor>> = {
  acupuncturist: msg`Acupuncturist`,
  psychologist: msg`Psychologist`,
  physiotherapist: msg`Physiotherapist`,
  admin: msg`Admin`,
}

/** What a discipline is called. */
export const nameOfDiscipline: Readonly<Record<Discipline, MessageDescriptor>> = {
  acupuncture: msg`Acupuncture`,
  psychology: msg`Psychology`,
  physiotherapy: msg`Physiotherapy`,
}

/** What a sex is called in a form. */
export const nameOfSex: Readonly<Record<Sex, MessageDescriptor>> = {
  female: msg`Female`,
  male: msg`Male`,
  other: msg`Other`,
  unknown: msg`Not known`,
}

/** What a sex is called beside an age. */
export const shortNameOfSex: Readonly<Record<Sex, MessageDescriptor>> = {
  female: msg`F`,
  male: msg`M`,
  other: msg`X`,
  unknown: msg`sex not known`,
}

/** What a role may do, in a line. */
export const whatRoleDoes: Readonly<Record<Role, MessageDescriptor>> = {
  acupuncturist: msg`Physician: treats, coordinates the plan, manages medicines`,
  psychologist: msg`Treats: CBT, mood and sleep`,
  physiotherapist: msg`Treats: exercise and function`,
  admin: msg`Invites members, calls patients, changes settings; sees no clinical text`,
}
