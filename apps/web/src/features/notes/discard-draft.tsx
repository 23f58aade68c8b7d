import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { Dialog } from '../../ui/dialog.tsx'
import forms from '../../ui/form.module.css'
import { refreshRecord } from '../patient/refresh-record.ts'
import classes from './note-editor.module.css'

interface DiscardDraftProps {
  readonly patientName: string
  readonly draftId: string
  readonly isOnServer: boolean
  readonly onDiscarded: () => void
}

/** Throws a draft away, after asking once. */
export function DiscardDraft(props: DiscardDraftProps) {
  const [isAsking, setIsAsking] = useState(false)
  if (!props.isOnServer) return null
  return (
    <>
      <button type="button" className={classes.discard} onClick={() => setIsAsking(true)}>
        <Trans>Discard draft</Trans>
      </button>
      {isAsking && <DiscardDialog {...props} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function DiscardDialog(props: DiscardDraftProps & { onClose: () => void }) {
  const { t } = useLingui()
  const { patientName, draftId, onDiscarded, onClose } = props
  const queryClient = useQueryClient()
  const finish = () => {
    refreshRecord(queryClient)
    onDiscarded()
  }
  const discard = useMutation(
    trpc.drafts.discard.mutationOptions({
      onSuccess: finish,
      // It never got to the server, so there is nothing to delete there.
      onError: (error) => failureOf(error).code === 'not_found' && finish(),
    }),
  )
  return (
    <Dialog title={t`Discard the draft about ${patientName}?`} onClose={onClose}>
      <div className={forms.form}>
        <p className={forms.note}>
          <Trans>What is written in it is deleted for good.</Trans>
        </p>
        {discard.error && (
          <p role="alert" className={forms.problem}>
            {sentenceOf(failureOf(discard.error))}
          </p>
        )}
        <div className={forms.actions}>
          <Button
            color="red.9"
            loading={discard.isPending}
            onClick={() => discard.mutate({ draftId })}
          >
            <Trans>Discard</Trans>
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
