import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, TextInput } from '@mantine/core'
import { ErrorState } from '../../../ui/error-state.tsx'
import forms from '../../../ui/form.module.css'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { nameOfDecision, nameOfSlot } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { ChangePanel } from '../../patient/change-panel.tsx'
import type { OneReassessmentProps } from '../reassessment-panel.tsx'
import { AdviceText } from './advice-text.tsx'
import { CardTable } from './card-table.tsx'
import { CycleText } from './cycle-text.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { DeliveredText } from './delivered-text.tsx'
import { useConsequences } from './use-consequences.ts'
import type { DecisionCard } from './use-decision-card.ts'
import { useDecisionCard } from './use-decision-card.ts'
import { findAcupuncture, type Plan, useDecisionForm } from './use-decision-form.ts'

/** The decision card: what moved and what was done, and the one decision it ends in. */
export default function DecidePanel({ patient, row, onClose }: OneReassessmentProps) {
  const { i18n } = useLingui()
  const card = useDecisionCard(row.reassessmentId)
  const title = useTitle(patient.name, i18n._(findWord(nameOfSlot, row.slot)))
  const { data } = card
  const mayDecide = row.asksForDecision && patient.access.isCoordinator
  if (data?.plan && mayDecide) {
    return (
      <DecideForm
        key={data.plan.number}
        title={title}
        card={data}
        plan={data.plan}
        {...{ patient, row, onClose }}
      />
    )
  }
  return (
    <Panel title={title} onClose={onClose}>
      {card.isPending && <LoadingRows />}
      {card.isError && !data && <ErrorState error={card.error} retry={card.refetch} />}
      {data && (
        <>
          <p className={forms.note}>
            <NotMine isDecided={row.decision !== null} isOver={row.asksForDecision} />
          </p>
          <Facts card={data} isDecided={row.decision !== null} />
        </>
      )}
    </Panel>
  )
}

function useTitle(name: string, slot: string): string {
  const { t } = useLingui()
  return t`Decide, ${slot}, ${name}`
}

function NotMine({ isDecided, isOver }: { isDecided: boolean; isOver: boolean }) {
  if (isDecided) return <Trans>This is decided. What it was decided on:</Trans>
  return isOver ? (
    <Trans>The coordinator decides. What it is decided on:</Trans>
  ) : (
    <Trans>
      It is decided when every part is answered or excused, or the window has passed. What stands
      now:
    </Trans>
  )
}

/** Advice on the phase goes by today, so that it is no part of what was decided on. */
function Facts({ card, isDecided = false }: { card: DecisionCard; isDecided?: boolean }) {
  return (
    <>
      <CardTable lines={card.lines} />
      <DeliveredText sessions={card.sessions} />
      {card.cycle && <CycleText cycle={card.cycle} />}
      {!isDecided && <AdviceText card={card} />}
    </>
  )
}

interface DecideFormProps extends Omit<OneReassessmentProps, 'instrument' | 'draftId'> {
  readonly title: string
  readonly card: DecisionCard
  readonly plan: Plan
}

function DecideForm({ title, card, plan, patient, row, onClose }: DecideFormProps) {
  const { i18n } = useLingui()
  const decision = useDecisionForm({ patient, row, onClose }, plan)
  const { form, errors, save, isPending } = decision
  const consequences = useConsequences()
  const kind = errors.field('kind')
  const hasAcupuncture = findAcupuncture(plan) !== undefined
  const offered = consequences.filter((one) => one.kind !== 'space_out' || hasAcupuncture)
  return (
    <ChangePanel
      title={title}
      formId="decide"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Record decision</Trans>}
    >
      <Facts card={card} />
      <fieldset className={forms.group} id={kind.id} tabIndex={-1}>
        <legend>{kind.label}</legend>
        <div className={forms.choices}>
          {offered.map((one) => (
            <Radio
              key={one.kind}
              value={one.kind}
              label={i18n._(nameOfDecision[one.kind])}
              description={one.consequence}
              {...form.register('kind')}
            />
          ))}
        </div>
        {kind.error && <p className={forms.problem}>{kind.error}</p>}
      </fieldset>
      <DecisionFields decision={decision} plan={plan} patient={patient} />
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
    </ChangePanel>
  )
}
