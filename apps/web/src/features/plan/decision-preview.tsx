import { Trans } from '@lingui/react/macro'
import type { PhaseDecision } from '@meridian/domain/episodes'
import { useId } from 'react'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ChangeList } from './change-list.tsx'
import { previewDecision } from './preview-decision.ts'
import { usePlan } from './use-plan.ts'

interface DecisionPreviewProps {
  readonly patientId: string
  readonly decision: PhaseDecision
  readonly weeks?: number | undefined
}

/** What will be different once the decision is recorded. */
export function DecisionPreview({ patientId, decision, weeks }: DecisionPreviewProps) {
  const titleId = useId()
  const query = usePlan(patientId)
  const plan = query.data?.plan
  if (query.isPending) return <LoadingRows rows={3} />
  if (!plan) return null
  const lines = previewDecision(plan, { decision, weeks })
  return (
    <section aria-labelledby={titleId} aria-live="polite">
      <ChangeList titleId={titleId} title={<Trans>What changes</Trans>} lines={lines ?? []}>
        <Trans>The plan does not allow this today.</Trans>
      </ChangeList>
    </section>
  )
}
