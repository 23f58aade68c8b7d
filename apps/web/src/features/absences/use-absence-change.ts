import { showNotification } from '@mantine/notifications'
import type { IdempotencyKey } from '@meridian/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'
import { useIntentKeys } from '../../api/use-intent-keys.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'

interface AbsenceChange<Sent, Answer> {
  readonly send: (sent: Sent, idempotencyKey: IdempotencyKey) => Promise<Answer>
  readonly onDone: () => void
}

/** One change of somebody's absence: sent once; the list is asked anew. */
export function useAbsenceChange<Sent extends object, Answer>({
  send,
  onDone,
}: AbsenceChange<Sent, Answer>) {
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (sent: Sent) => send(sent, keys.keyFor(sent)),
    onSuccess: () => {
      keys.forget()
      onDone()
    },
    onError: (error) => {
      const failure = failureOf(error)
      if (failure.code !== 'invalid') showNotification({ message: sentenceOf(failure) })
    },
    onSettled: () => queryClient.invalidateQueries(trpc.absences.pathFilter()),
  })
  return {
    isPending: change.isPending,
    failure: change.error ? failureOf(change.error) : null,
    save: (sent: Sent) => change.mutate(sent),
  }
}
