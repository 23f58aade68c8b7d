import { showNotification } from '@mantine/notifications'
import type { IdempotencyKey } from '@meridian/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useIntentKeys } from '../../api/use-intent-keys.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { refreshRecord } from './refresh-record.ts'

interface ChangeOptions<Sent, Answer> {
  /** Said when it is done; it names the patient. */
  readonly done: string
  readonly onDone?: (answer: Answer, sent: Sent) => void
}

/**
 * One change to a patient's record through the api: a repeat after a lost answer changes nothing twice,
 * and what the page shows is asked anew.
 */
export function useRecordChange<Sent extends object, Answer>(
  send: (sent: Sent, idempotencyKey: IdempotencyKey) => Promise<Answer>,
  { done, onDone }: ChangeOptions<Sent, Answer>,
) {
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (sent: Sent) => send(sent, keys.keyFor(sent)),
    onSuccess: (answer, sent) => {
      keys.forget()
      showNotification({ message: done })
      onDone?.(answer, sent)
    },
    onSettled: () => refreshRecord(queryClient),
  })
  return {
    isPending: change.isPending,
    failure: change.error ? failureOf(change.error) : null,
    save: (sent: Sent) => change.mutate(sent),
  }
}
