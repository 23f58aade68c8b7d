import { t } from '@lingui/core/macro'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { failureOf } from '../../../failures/failure-of.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'

/** Has a message sent after all. */
export function useRetryDelivery(email: string) {
  return useMutation(
    trpc.deliveries.retry.mutationOptions(useOutcome(() => t`Trying again to send to ${email}.`)),
  )
}

/** Has work done after all. */
export function useResumeWork() {
  return useMutation(trpc.deliveries.resume.mutationOptions(useOutcome(() => t`Trying again.`)))
}

function useOutcome(sentence: () => string) {
  const queryClient = useQueryClient()
  return {
    onSuccess: () => showNotification({ message: sentence() }),
    onError: (error: unknown) => showNotification({ message: sentenceOf(failureOf(error)) }),
    onSettled: () => queryClient.invalidateQueries(trpc.deliveries.problems.pathFilter()),
  }
}
