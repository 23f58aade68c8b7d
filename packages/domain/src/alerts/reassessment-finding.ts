import type { FindingDraft } from './rule/alert-finding.ts'
import type { AlertRole } from './rule/alert-rule.ts'
import type { ReassessmentFact } from './rule/alert-snapshot.ts'
import { ownerRoleOf } from './rule/owner-role.ts'

/** One finding per reassessment in `status`, its id being the cause so that each is told once. */
export function findReassessmentsIn(
  status: ReassessmentFact['status'],
  reassessments: readonly ReassessmentFact[] | undefined,
  tell: (reassessment: ReassessmentFact) => Pick<FindingDraft, 'parts' | 'owners'>,
): readonly FindingDraft[] {
  return (reassessments ?? [])
    .filter((reassessment) => reassessment.status === status)
    .map((reassessment) => ({
      cause: reassessment.id,
      inputs: inputsOf(reassessment),
      records: [reassessment.id],
      ...tell(reassessment),
    }))
}

/** The owners of a reassessment's parts; where the battery names none, its coordinator. */
export function partOwnersOf(reassessment: ReassessmentFact): readonly AlertRole[] {
  const owners = reassessment.partOwners ?? []
  return owners.length ? owners.map(ownerRoleOf) : ['coordinator']
}

function inputsOf({ id, slot, dueOn, graceUntil, closesOn, status }: ReassessmentFact) {
  return { reassessmentId: id, slot, dueOn, graceUntil, closesOn, status }
}
