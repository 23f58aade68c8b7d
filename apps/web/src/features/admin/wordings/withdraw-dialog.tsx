import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { useIntentKeys } from '../../../api/use-intent-keys.ts'
import { failureOf } from '../../../failures/failure-of.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import forms from '../../../ui/form.module.css'
import { findWord } from '../../../words/find-word.ts'
import { shortNameOfInstrument } from '../../timeline/score-words.ts'
import type { WordingRow } from './wording-table.tsx'

interface WithdrawDialogProps {
  readonly wording: WordingRow
  readonly onClose: () => void
}

/** Asks once, and says what follows. */
export function WithdrawDialog({ wording, onClose }: WithdrawDialogProps) {
  const { t, i18n } = useLingui()
  const { packId, instrument, locale, version } = wording
  const name = i18n._(findWord(shortNameOfInstrument, instrument))
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const withdraw = useMutation(
    trpc.wordings.withdraw.mutationOptions({
      onSuccess: () => {
        showNotification({ message: t`The wording of ${name} is withdrawn.` })
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries(trpc.wordings.list.pathFilter()),
    }),
  )
  return (
    <Dialog title={t`Withdraw this wording of ${name}?`} onClose={onClose}>
      <div className={forms.form}>
        <p>
          <Trans>
            Version {version} ({locale}) is shown no longer, for good. Forms answered with it stay
            as they are. An older wording that is still valid comes back into use.
          </Trans>
        </p>
        {withdraw.error && (
          <p role="alert" className={forms.problem}>
            {sentenceOf(failureOf(withdraw.error))}
          </p>
        )}
        <div className={forms.actions}>
          <Button
            color="red.9"
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate({ idempotencyKey: keys.keyFor({ packId }), packId: packId as never })
            }
          >
            <Trans>Withdraw</Trans>
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
