import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { listUncovered, planContentSchema, revisePlanSchema } from '@meridian/domain/plan'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { api } from '../../../api/trpc.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ChangePanel } from '../../patient/change-panel.tsx'
import { useChangeForm } from '../../patient/use-change-form.ts'
import type { Patient } from '../../patient/use-patient.ts'
import { ChangeList } from '../change-list.tsx'
import { linesOfContentChange, wordOfMechanism } from '../lines-of-content-change.ts'
import { useNamesOf } from '../use-names-of.ts'
import type { Plan } from '../use-plan.ts'
import type { PlanDraft } from './use-plan-draft.ts'

interface ReviewPanelProps {
  readonly title: string
  readonly patient: Patient
  readonly plan: Plan
  readonly version: number
  readonly draft: PlanDraft
  readonly onClose: () => void
}

/** What the plan would say differently, before it does; a reason makes it hold. */
export function ReviewPanel(props: ReviewPanelProps) {
  if (props.draft.changes.length > 0) return <ApplyForm {...props} />
  return (
    <Panel title={props.title} onClose={props.onClose}>
      <p>
        <Trans>Nothing is different from the plan as it holds.</Trans>
      </p>
    </Panel>
  )
}

const resolver = zodResolver(revisePlanSchema.pick({ reason: true }))

function ApplyForm({ title, patient, plan, version, draft, onClose }: ReviewPanelProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { id: patientId, name } = patient
  const isOutdated = draft.theirs.length > 0
  const { form, errors, save, isPending } = useChangeForm({
    id: 'plan',
    resolver,
    start: { reason: '' },
    words: {
      reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` },
      content: { label: t`Prescriber or owner`, whenEmpty: t`Choose who` },
    },
    send: ({ reason }, idempotencyKey) => {
      const content = planContentSchema.parse(draft.draft)
      return api.plans.revise.mutate({ patientId, version, content, reason, idempotencyKey })
    },
    done: t`The plan of ${name} is changed.`,
    onDone: () => {
      draft.startAgain()
      void navigate({ to: '/patients/$patientId/plan', params: { patientId } })
    },
  })
  return (
    <ChangePanel
      title={title}
      formId="apply-plan"
      errors={errors.summary}
      onSubmit={(event) => {
        // What others changed meanwhile must be taken in first, or it would be undone unseen.
        if (isOutdated) event.preventDefault()
        else void save(event)
      }}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Apply</Trans>}
    >
      {isOutdated ? (
        <p role="alert">
          <Trans>
            The plan was changed meanwhile. Take those changes in on the page beside; then this can
            be applied.
          </Trans>
        </p>
      ) : (
        <Changes plan={plan} draft={draft} />
      )}
      <TextInput {...errors.field('reason')} {...form.register('reason')} data-autofocus />
    </ChangePanel>
  )
}

function Changes({ plan, draft }: { plan: Plan; draft: PlanDraft }) {
  const titleId = useId()
  const nameOf = useNamesOf(plan.people)
  const lines = draft.changes.flatMap((change) => linesOfContentChange(change, nameOf))
  const left = listUncovered(draft.draft).map(({ mechanism }) => wordOfMechanism(mechanism))
  return (
    <section aria-labelledby={titleId}>
      <ChangeList titleId={titleId} title={<Trans>The plan will say</Trans>} lines={lines}>
        {null}
      </ChangeList>
      {left.length > 0 && (
        <p>
          <Trans>Nothing in it addresses: {left.join(', ')}.</Trans>
        </p>
      )}
    </section>
  )
}
