import type { Discipline } from '../../access/index.ts'
import type { AlertRole } from './alert-rule.ts'

const roleByDiscipline: Readonly<Record<Discipline, AlertRole>> = {
  acupuncture: 'physician',
  psychology: 'psychologist',
  physiotherapy: 'physiotherapist',
}

/** Who answers for a discipline's part of a reassessment: the coordinating physician for acupuncture (reference §4). */
export function ownerRoleOf(discipline: Discipline): AlertRole {
  return roleByDiscipline[discipline]
}
