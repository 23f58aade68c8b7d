import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { Panel } from '../../ui/panel.tsx'
import { FactBadges } from '../patient/fact-badges.tsx'
import { refreshRecord } from '../patient/refresh-record.ts'
import type { Patient } from '../patient/use-patient.ts'
import type { SaveStatus } from './autosave.ts'
import { DiscardDraft } from './discard-draft.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import classes from './note-editor.module.css'
import { NoteFields } from './note-fields.tsx'
import { isBlank, isKeptHere } from './note-text.ts'
import { NoteVisibility } from './note-visibility.tsx'
import type { OpenedDraft } from './open-draft.ts'
import { SaveStatusText } from './save-status-text.tsx'
import { useAutosave } from './use-autosave.ts'

interface NoteEditorProps {
  readonly patient: Patient
  readonly draftId: string
  readonly opened: OpenedDraft
  readonly onClose: () => void
}

/** Writes one note: saved by itself, signed by one deliberate key. */
export function NoteEditor({ patient, draftId, opened, onClose }: NoteEditorProps) {
  const { t } = useLingui()
  const { name, id: patientId } = patient
  const { autosave, shown } = useAutosave({ draftId, patientId, opened })
  const { text, status, signFailure } = shown
  const [isTriedBlank, setIsTriedBlank] = useState(false)
  const isBlankNote = isBlank(text)
  useSigned(status, patient, onClose)
  const sign = () => {
    setIsTriedBlank(isBlankNote)
    void autosave.sign()
  }
  useShortcut('mod+enter', sign)
  const isConflict = status.state === 'conflict'
  return (
    <Panel
      title={t`Note, ${name}`}
      onClose={onClose}
      footer={
        <div className={classes.foot}>
          {signFailure && (
            <p role="alert" className={classes.problem}>
              <Trans>Not signed; it is still a draft.</Trans> {sentenceOf(signFailure)}
            </p>
          )}
          {isTriedBlank && isBlankNote && (
            <p role="alert" className={classes.problem}>
              <Trans>Write something before you sign.</Trans>
            </p>
          )}
          <NoteVisibility note={text} onChange={autosave.type} />
          <div className={classes.sign}>
            <SaveStatusText status={status} isKeptHere={isKeptHere(text)} />
            <Button
              size="md"
              loading={status.state === 'signing'}
              disabled={isConflict}
              onClick={sign}
              aria-keyshortcuts="Control+Enter"
            >
              <Trans>Sign</Trans>
            </Button>
          </div>
        </div>
      }
    >
      <FactBadges facts={patient.facts} />
      {isConflict && <DraftConflict draftId={draftId} mine={text} autosave={autosave} />}
      <NoteFields note={text} onChange={autosave.type} />
      <DiscardDraft
        patientName={name}
        draftId={draftId}
        isOnServer={status.state !== 'untouched' || opened.version > 0}
        onDiscarded={() => {
          autosave.discard()
          onClose()
        }}
      />
    </Panel>
  )
}

/** Once signed, the panel closes and the note is on the timeline. */
function useSigned(status: SaveStatus, patient: Patient, onClose: () => void): void {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const isSigned = status.state === 'signed'
  const finish = useEffectEvent(() => {
    const { name } = patient
    showNotification({ message: t`The note about ${name} is signed.` })
    refreshRecord(queryClient)
    onClose()
  })
  useEffect(() => {
    if (isSigned) finish()
  }, [isSigned])
}
