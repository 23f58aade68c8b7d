import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { modalities } from '@meridian/domain/plan'
import { nameOfPhase } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { nameOfModality } from '../../../words/plan-words.ts'
import type { Patient } from '../../patient/use-patient.ts'
import classes from './decide.module.css'
import type { Plan, useDecisionForm } from './use-decision-form.ts'

interface DecisionFieldsProps {
  readonly decision: ReturnType<typeof useDecisionForm>
  readonly plan: Plan
  readonly patient: Patient
}

/** What the chosen decision asks for. */
export function DecisionFields(props: DecisionFieldsProps) {
  switch (props.decision.form.watch('kind')) {
    case 'space_out':
      return <Doses {...props} />
    case 'add':
      return <NewLine {...props} />
    case 'switch':
      return (
        <div className={classes.fields}>
          <ChooseLine {...props} />
          <NewLine {...props} />
        </div>
      )
    case 'refer':
      return <Referral {...props} />
    case 'stop':
      return <ChooseLine {...props} mayBeAll />
    default:
      return null
  }
}

/** The sessions of the present phase and the next, to be lowered. */
function Doses({ decision: { form, errors } }: DecisionFieldsProps) {
  const { t, i18n } = useLingui()
  const { id, error } = errors.field('doses')
  return (
    <fieldset className={classes.fields} id={id} tabIndex={-1}>
      <legend>
        <Trans>Acupuncture sessions, fewer than now</Trans>
      </legend>
      {form.watch('doses').map(({ phase }, index) => {
        const name = i18n._(findWord(nameOfPhase, phase))
        return (
          <div key={phase} className={classes.doses}>
            <span className={classes.phase}>{name}</span>
            <TextInput
              label={t`From`}
              aria-label={t`${name}, from`}
              type="number"
              min={0}
              step={0.5}
              {...form.register(`doses.${index}.least`)}
            />
            <TextInput
              label={t`To`}
              aria-label={t`${name}, to`}
              type="number"
              min={0}
              step={0.5}
              {...form.register(`doses.${index}.most`)}
            />
            <NativeSelect
              label={t`Per`}
              aria-label={t`${name}, per`}
              data={[
                { value: 'week', label: t`week` },
                { value: 'month', label: t`month` },
              ]}
              {...form.register(`doses.${index}.per`)}
            />
          </div>
        )
      })}
      {error && <p className={classes.problem}>{error}</p>}
    </fieldset>
  )
}

function ChooseLine({
  decision: { form, errors },
  plan,
  mayBeAll = false,
}: DecisionFieldsProps & { readonly mayBeAll?: boolean }) {
  const { t, i18n } = useLingui()
  const items = plan.content.items.map(({ id, modality, title }) => ({
    value: id as string,
    label: title ?? i18n._(nameOfModality[modality]),
  }))
  const all = { value: '', label: t`Everything: discharge is decided next` }
  return (
    <NativeSelect
      {...errors.field('itemId')}
      description={t`It ends; what was done stays in the record.`}
      data={mayBeAll ? [all, ...items] : items}
      {...form.register('itemId')}
    />
  )
}

function NewLine({ decision: { form, errors }, patient }: DecisionFieldsProps) {
  const { t, i18n } = useLingui()
  return (
    <div className={classes.fields}>
      <NativeSelect
        {...errors.field('modality')}
        data={modalities.map((value) => ({ value, label: i18n._(nameOfModality[value]) }))}
        {...form.register('modality')}
      />
      <TextInput {...errors.field('title')} {...form.register('title')} />
      <TextInput
        {...errors.field('dose')}
        description={t`In words, such as: once a week, 8 sessions`}
        {...form.register('dose')}
      />
      <NativeSelect
        {...errors.field('ownerId')}
        data={[
          { value: '', label: t`Nobody yet` },
          ...patient.team.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        {...form.register('ownerId')}
      />
    </div>
  )
}

function Referral({ decision: { form, errors } }: DecisionFieldsProps) {
  return (
    <div className={classes.fields}>
      <TextInput {...errors.field('to')} {...form.register('to')} />
      <TextInput {...errors.field('why')} {...form.register('why')} />
    </div>
  )
}
