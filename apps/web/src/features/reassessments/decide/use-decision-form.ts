import { useLingui } from '@lingui/react/macro'
import type { PlanItem } from '@meridian/domain/plan'
import { api } from '../../../api/trpc.ts'
import type { FormWords } from '../../../ui/form-errors-of.ts'
import { useChangeForm } from '../../patient/use-change-form.ts'
import { usePanel } from '../../patient/use-panel.ts'
import type { OneReassessmentProps } from '../reassessment-panel.tsx'
import { decisionResolver, type TypedDecision } from './decision-resolver.ts'
import { type DecisionForm, listDoses } from './to-decision.ts'
import type { DecisionCard } from './use-decision-card.ts'

export type Plan = NonNullable<DecisionCard['plan']>

/** The line of the plan that counts acupuncture sessions ahead, if there is one. */
export function findAcupuncture({ content, phase }: Plan): PlanItem | undefined {
  return content.items.find((item) => {
    return item.modality === 'acupuncture' && listDoses(item, phase).length > 0
  })
}

/** The form in which a decision is written; sent once, with the version of the plan it was made on. */
export function useDecisionForm(
  { patient, row, onClose }: Omit<OneReassessmentProps, 'instrument' | 'draftId'>,
  plan: Plan,
) {
  const { t } = useLingui()
  const panel = usePanel()
  const acupuncture = findAcupuncture(plan)
  const { name } = patient
  const { reassessmentId, version } = row
  const start: DecisionForm = {
    kind: '',
    itemId: acupuncture?.id ?? '',
    doses: listDoses(acupuncture, plan.phase),
    modality: 'psychology',
    title: '',
    dose: '',
    ownerId: '',
    to: '',
    why: '',
    reason: '',
  }
  return useChangeForm({
    id: 'decide',
    resolver: decisionResolver,
    start,
    words: useDecisionWords(),
    send: (typed: TypedDecision, idempotencyKey) => {
      const planNumber = plan.number
      return api.reassessments.decide.mutate({
        ...typed,
        reassessmentId,
        version,
        planNumber,
        idempotencyKey,
      })
    },
    done: t`The decision about ${name} is recorded; the plan has a new version.`,
    onDone: (_, { decision }) => {
      const endsAll = decision.kind === 'stop' && decision.itemId === null
      if (endsAll) panel.backTo({ panel: 'discharge' })
      else onClose()
    },
  })
}

/** How the fields are spoken of, in the order in which they stand. */
function useDecisionWords(): FormWords {
  const { t } = useLingui()
  const kind = { label: t`Decision`, whenEmpty: t`Choose what to do` }
  const line = { label: t`Line of the plan`, whenEmpty: t`Choose a line of the plan` }
  const doses = { label: t`Sessions`, whenEmpty: t`Enter how many sessions` }
  const owner = { label: t`Carried out by`, whenEmpty: t`Choose who carries it out` }
  return {
    kind,
    itemId: line,
    doses,
    modality: { label: t`Kind of treatment`, whenEmpty: t`Choose the kind of treatment` },
    title: { label: t`Title (may be left empty)`, whenEmpty: t`Enter a title` },
    dose: { label: t`How much and how often`, whenEmpty: t`Say how much and how often` },
    ownerId: owner,
    to: { label: t`To whom`, whenEmpty: t`Say to whom` },
    why: { label: t`What for`, whenEmpty: t`Say what for, in a few words` },
    reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` },
    'decision.kind': kind,
    'decision.itemId': line,
    'decision.doses': doses,
    'decision.line.ownerId': owner,
  }
}
