import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { InstrumentForm } from '../reassessments/instrument-form.tsx'
import classes from './entered-form.module.css'
import { FormProgress } from './form-progress.tsx'
import { answerItem, type FormState } from './form-state.ts'
import type { KnownForm } from './known-forms.ts'
import type { AnswerError } from './list-form-errors.ts'
import { TotalsForm } from './totals-form.tsx'
import { UnfinishedForm } from './unfinished-form.tsx'

export interface EnteredFormProps {
  readonly id: InstrumentId
  readonly form: FormState
  readonly known: KnownForm | undefined
  readonly errors: readonly AnswerError[]
  readonly onChange: (change: Partial<FormState>) => void
}

/** One instrument being entered: item by item, or as the totals on a paper form. */
export function EnteredForm({ id, form, known, errors, onChange }: EnteredFormProps) {
  const hasTotals = instruments[id].items.length > 1
  return (
    <div className={classes.form}>
      <UnfinishedForm id={id} form={form} known={known} onChange={onChange} />
      {form.source === 'items' ? (
        <InstrumentForm
          id={id}
          answers={form.answers}
          known={known}
          errors={errors}
          onAnswer={(key, given) => onChange({ answers: answerItem(form.answers, key, given) })}
        />
      ) : (
        <TotalsForm
          id={id}
          totals={form.totals}
          errors={errors}
          onChange={(totals) => onChange({ totals })}
        />
      )}
      <FormProgress id={id} form={form} previous={known?.previous} />
      {hasTotals && <SourceSwitch form={form} onChange={onChange} />}
    </div>
  )
}

function SourceSwitch({ form, onChange }: Pick<EnteredFormProps, 'form' | 'onChange'>) {
  const isItems = form.source === 'items'
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onChange({ source: isItems ? 'total_entry' : 'items' })}
      >
        {isItems ? <Trans>Enter totals from paper</Trans> : <Trans>Enter items</Trans>}
      </Button>
    </div>
  )
}
