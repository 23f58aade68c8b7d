import { t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type InstrumentId, instruments, listOddJumps } from '@meridian/domain/instruments'
import { formatDate } from '../../language/format-date.ts'
import { Dialog } from '../../ui/dialog.tsx'
import forms from '../../ui/form.module.css'
import type { FormState } from './form-state.ts'
import type { KnownForm } from './known-forms.ts'

/** A pain intensity far from the one before, said as a question. */
export interface JumpQuestion {
  readonly key: string
  readonly sentence: string
}

/** The pain intensities of a form that are far from those of the form before. */
export function listJumpQuestions(
  instrument: InstrumentId,
  form: FormState,
  known: KnownForm | undefined,
): JumpQuestion[] {
  const previous = known?.previous
  if (!previous || form.source !== 'items') return []
  const day = formatDate(previous.on)
  return listOddJumps(instrument, previous.answers, form.answers).map(({ item, before, now }) => {
    const label = instruments[instrument].items.find(({ key }) => key === item)?.label ?? ''
    const name = instrument === 'nrs' ? t`Pain` : label
    return {
      key: `${instrument} ${item} ${now}`,
      sentence: t`${name} was ${before} on ${day} and is ${now} now.`,
    }
  })
}

interface OddJumpDialogProps {
  readonly questions: readonly JumpQuestion[]
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once before saving; Enter says yes, Escape goes back to the answers. */
export function OddJumpDialog({ questions, onYes, onNo }: OddJumpDialogProps) {
  const { t: translate } = useLingui()
  return (
    <Dialog title={translate`Is that right?`} onClose={onNo}>
      <div className={forms.form}>
        {questions.map(({ key, sentence }) => (
          <p key={key}>{sentence}</p>
        ))}
        <div className={forms.actions}>
          <Button data-autofocus onClick={onYes}>
            <Trans>Yes, save</Trans>
          </Button>
          <Button variant="default" onClick={onNo}>
            <Trans>No, go back</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
