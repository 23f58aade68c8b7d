import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { DateText } from '../../ui/date-text.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import type { FormPlace } from '../answers/entered-forms.ts'
import type { OpenedForms } from '../answers/join-answers.ts'
import { useEnteredForms, useOpenedForms } from '../answers/use-entered-forms.ts'
import { SaveStatusText } from '../notes/save-status-text.tsx'
import type { OneReassessmentProps } from './reassessment-panel.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordedResult } from './recorded-result.tsx'
import { isWaiting, type Reassessment } from './use-reassessments.ts'
import type { Recorded } from './use-record.ts'

const formId = 'record-reassessment'

/** Records the answers to a reassessment, as many instruments of it as are at hand. */
export default function RecordPanel({ draftId, ...props }: OneReassessmentProps) {
  const { t, i18n } = useLingui()
  const { patient, row, onClose } = props
  const { reassessmentId } = row
  const place = { patientId: patient.id, instrument: null, reassessmentId }
  const opened = useOpenedForms(place, draftId)
  if (opened.data) return <Opened {...props} place={place} opened={opened.data} />
  const slot = i18n._(findWord(nameOfSlot, row.slot))
  return (
    <Panel title={t`${slot}, ${patient.name}`} onClose={onClose}>
      <LoadingRows />
    </Panel>
  )
}

interface OpenedProps extends Omit<OneReassessmentProps, 'draftId' | 'instrument'> {
  readonly place: FormPlace
  readonly opened: OpenedForms
}

function Opened({ patient, row, place, opened, onClose }: OpenedProps) {
  const { t, i18n } = useLingui()
  const entering = useEnteredForms(place, opened)
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const [isPending, setIsPending] = useState(false)
  const slot = i18n._(findWord(nameOfSlot, row.slot))
  const isOpen = recorded === null && isWaiting(row) && patient.access.mayWrite
  const submit = () => {
    const form = document.getElementById(formId)
    if (form instanceof HTMLFormElement) form.requestSubmit()
  }
  useShortcut('mod+enter', submit)
  return (
    <Panel
      title={t`${slot}, ${patient.name}`}
      onClose={onClose}
      footer={
        isOpen ? (
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
        ) : (
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        )
      }
    >
      {recorded && <RecordedResult recorded={recorded} />}
      {isOpen && (
        <RecordForm
          id={formId}
          patient={patient}
          row={row}
          entering={entering}
          onPending={setIsPending}
          onRecorded={setRecorded}
        />
      )}
      {!isOpen && !recorded && <NotOpen row={row} />}
    </Panel>
  )
}

function NotOpen({ row }: { row: Reassessment }) {
  if (row.closedOn) {
    return (
      <p>
        <Trans>
          Closed on <DateText date={row.closedOn} />.
        </Trans>{' '}
        {row.reason}
      </p>
    )
  }
  return (
    <p>
      <Trans>
        It can be recorded from <DateText date={row.opensOn} /> until{' '}
        <DateText date={row.closesOn} />.
      </Trans>
    </p>
  )
}
