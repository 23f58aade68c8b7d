import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { planContentSchema } from '@meridian/domain/plan'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useShortcut } from '../../../keyboard/use-shortcut.ts'
import { type FormError, FormErrorSummary } from '../../../ui/form-error-summary.tsx'
import type { Patient } from '../../patient/use-patient.ts'
import type { Plan } from '../use-plan.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './edit.module.css'
import { EditGoals } from './edit-goals.tsx'
import { EditItems } from './edit-items.tsx'
import { EditMechanisms } from './edit-mechanisms.tsx'
import { EditPhases } from './edit-phases.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { useDraftErrors } from './use-draft-errors.ts'
import { usePlanDraft } from './use-plan-draft.ts'

interface PlanEditorProps {
  readonly patient: Patient
  readonly episodeId: string
  readonly plan: Plan
  /** Of the episode, as the plan on the screen was read with. */
  readonly version: number
}

/** Everything a plan is made of, to be changed in place; nothing holds until it is reviewed and applied. */
export function PlanEditor({ patient, episodeId, plan, version }: PlanEditorProps) {
  const { t } = useLingui()
  const draft = usePlanDraft(episodeId, plan)
  const explain = useDraftErrors()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [isReviewing, setReviewing] = useState(false)
  const review = () => {
    const parsed = planContentSchema.safeParse(draft.draft)
    const problems = parsed.success ? [] : explain(parsed.error.issues, draft.draft)
    setErrors(problems)
    setReviewing(problems.length === 0 && draft.theirs.length === 0)
  }
  useShortcut('mod+enter', review)
  const fields = { draft, people: plan.people }
  return (
    <div className={classes.editor} data-panel={isReviewing ? 'open' : undefined}>
      <p className={classes.quiet}>
        <Trans>What you change is kept on this device and holds once you have applied it.</Trans>{' '}
        <Link to="/patients/$patientId/plan" params={{ patientId: patient.id }}>
          <Trans>Back to the plan</Trans>
        </Link>
      </p>
      <FormErrorSummary errors={errors} />
      {draft.theirs.length > 0 && <ConflictNotice draft={draft} plan={plan} />}
      <EditPhases {...fields} spans={plan.spans} />
      <EditItems {...fields} />
      <EditMechanisms draft={draft} />
      <EditGoals draft={draft} today={plan.today} />
      <div className={classes.foot}>
        <Button onClick={review} aria-keyshortcuts="Control+Enter">
          <Trans>See what changes</Trans>
        </Button>
        {draft.changes.length > 0 && (
          <Button variant="default" onClick={draft.startAgain}>
            <Trans>Discard what I changed</Trans>
          </Button>
        )}
      </div>
      {isReviewing && (
        <ReviewPanel
          title={t`What changes, ${patient.name}`}
          patient={patient}
          plan={plan}
          version={version}
          draft={draft}
          onClose={() => setReviewing(false)}
        />
      )}
    </div>
  )
}
