import { showNotification } from '@mantine/notifications'
import type { IdempotencyKey } from '@meridian/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useIntentKeys } from '../../api/use-intent-keys.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { refreshRecord } from '../patient/refresh-record.ts'

interface AlertChange<Sent, Answer> {
  readonly send: (sent: Sent, idempotencyKey: IdempotencyKey) => Promise<Answer>
  readonly onDone: (answer: Answer, sent: Sent) => void
}

/** One act on signals by a key or a button: sent once; why it was refused is said where it was done. */
export function useAlertChange<Sent extends object, Answer>({
  send,
  onDone,
}: AlertChange<Sent, Answer>) {
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (sent: Sent) => send(sent, keys.keyFor(sent)),
    onSuccess: (answer, sent) => {
      keys.forget()
      onDone(answer, sent)
    },
    onError: (error) => showNotification({ message: sentenceOf(failureOf(error)) }),
    onSettled: () => refreshRecord(queryClient),
  })
  return { isPending: change.isPending, save: (sent: Sent) => change.mutate(sent) }
}
