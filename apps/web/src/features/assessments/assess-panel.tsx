import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { isInstrumentId } from '@meridian/domain/instruments'
import { useState } from 'react'
import type { RouterOutputs } from '../../api/trpc.ts'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { NoAccess } from '../../ui/no-access.tsx'
import { Panel } from '../../ui/panel.tsx'
import { findWord } from '../../words/find-word.ts'
import { usePanel } from '../patient/use-panel.ts'
import type { Patient } from '../patient/use-patient.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import { AssessForm } from './assess-form.tsx'
import { AssessedResult } from './assessed-result.tsx'
import { ChooseInstrument } from './choose-instrument.tsx'

interface AssessPanelProps {
  readonly patient: Patient
  /** From the address; none yet when it is still to be chosen. */
  readonly instrument: string | undefined
  readonly onClose: () => void
}

const formId = 'assess'

/** Enters one instrument on a patient, whether or not a reassessment asks for it. */
export function AssessPanel({ patient, instrument, onClose }: AssessPanelProps) {
  const { t, i18n } = useLingui()
  const { name } = patient
  if (!instrument || !isInstrumentId(instrument) || !patient.access.mayWrite) {
    return (
      <Panel key="choose" title={t`Enter scores, ${name}`} onClose={onClose}>
        {patient.access.mayWrite ? <ChooseInstrument patient={patient} /> : <NoAccess />}
      </Panel>
    )
  }
  const what = i18n._(findWord(shortNameOfInstrument, instrument))
  return (
    <Entry
      key={instrument}
      title={t`${what}, ${name}`}
      patient={patient}
      instrument={instrument}
      onClose={onClose}
    />
  )
}

type Assessed = RouterOutputs['assessments']['record']

interface EntryProps extends Omit<AssessPanelProps, 'instrument'> {
  readonly title: string
  readonly instrument: Parameters<typeof AssessForm>[0]['instrument']
}

function Entry({ title, patient, instrument, onClose }: EntryProps) {
  const panel = usePanel()
  const [assessed, setAssessed] = useState<Assessed | null>(null)
  const [isPending, setIsPending] = useState(false)
  useShortcut('mod+enter', () => {
    const form = document.getElementById(formId)
    if (form instanceof HTMLFormElement) form.requestSubmit()
  })
  return (
    <Panel
      title={title}
      onClose={onClose}
      footer={
        assessed ? (
          <Button variant="default" onClick={() => panel.open({ panel: 'assess' })}>
            <Trans>Enter another</Trans>
          </Button>
        ) : (
          <Button type="submit" form={formId} loading={isPending} aria-keyshortcuts="Control+Enter">
            <Trans>Save answers</Trans>
          </Button>
        )
      }
    >
      {assessed ? (
        <AssessedResult instrument={instrument} assessed={assessed} />
      ) : (
        <AssessForm
          id={formId}
          patient={patient}
          instrument={instrument}
          onPending={setIsPending}
          onAssessed={setAssessed}
        />
      )}
    </Panel>
  )
}
