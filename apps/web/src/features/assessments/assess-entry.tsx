import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { InstrumentId } from '@meridian/domain/instruments'
import { useEffect, useState } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { Panel } from '../../ui/panel.tsx'
import type { FormPlace } from '../answers/entered-forms.ts'
import type { FormState } from '../answers/form-state.ts'
import type { OpenedForms } from '../answers/join-answers.ts'
import { idOfAnswer } from '../answers/list-form-errors.ts'
import { useEnteredForms } from '../answers/use-entered-forms.ts'
import { SaveStatusText } from '../notes/save-status-text.tsx'
import { usePanel } from '../patient/use-panel.ts'
import type { Patient } from '../patient/use-patient.ts'
import { type Assessed, AssessForm } from './assess-form.tsx'
import { AssessedResult } from './assessed-result.tsx'

interface AssessEntryProps {
  readonly title: string
  readonly patient: Patient
  readonly instrument: InstrumentId
  readonly place: FormPlace
  readonly opened: OpenedForms
  /** The item at which a form saved in part is gone on with. */
  readonly startAt: string | null
  readonly onGoOn: (assessed: Assessed, form: FormState, item: string) => void
  readonly onClose: () => void
}

const formId = 'assess'

/** One instrument being entered, then what came of it. */
export function AssessEntry(props: AssessEntryProps) {
  const { title, patient, instrument, place, opened, startAt, onGoOn, onClose } = props
  const entering = useEnteredForms(place, opened)
  const [saved, setSaved] = useState<{ assessed: Assessed; form: FormState } | null>(null)
  const [isPending, setIsPending] = useState(false)
  // After the panel, which goes to its first field.
  useEffect(() => {
    if (startAt !== null) document.getElementById(idOfAnswer(instrument, startAt))?.focus()
  }, [instrument, startAt])
  useShortcut('mod+enter', () => {
    const form = document.getElementById(formId)
    if (form instanceof HTMLFormElement) form.requestSubmit()
  })
  return (
    <Panel
      title={title}
      onClose={onClose}
      footer={
        saved ? (
          <EnterAnother />
        ) : (
          <>
            <SaveStatusText status={entering.status} isKeptHere={true} />
            <Button
              type="submit"
              form={formId}
              loading={isPending}
              aria-keyshortcuts="Control+Enter"
            >
              <Trans>Save answers</Trans>
            </Button>
          </>
        )
      }
    >
      {saved ? (
        <AssessedResult
          instrument={instrument}
          {...saved}
          onGoOn={(item) => onGoOn(saved.assessed, saved.form, item)}
        />
      ) : (
        <AssessForm
          id={formId}
          patient={patient}
          instrument={instrument}
          entering={entering}
          onPending={setIsPending}
          onAssessed={(assessed, form) => setSaved({ assessed, form })}
        />
      )}
    </Panel>
  )
}

function EnterAnother() {
  const panel = usePanel()
  return (
    <Button variant="default" onClick={() => panel.open({ panel: 'assess' })}>
      <Trans>Enter another</Trans>
    </Button>
  )
}
