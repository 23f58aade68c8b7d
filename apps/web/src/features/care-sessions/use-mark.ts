import { showNotification } from '@mantine/notifications'
import type { SessionMark } from '@meridian/domain/planned-sessions'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { newKey } from '../../api/new-key.ts'
import { api } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { refreshRecord } from '../patient/refresh-record.ts'

/** A session as far as marking it needs to know it. */
interface Marked {
  readonly plannedSessionId: string
  readonly version: number
}

/** Says what became of a session, and takes it back; a refusal is told in words. */
export function useMark({ plannedSessionId, version }: Marked) {
  const queryClient = useQueryClient()
  const change = () => ({ idempotencyKey: newKey(), plannedSessionId, version })
  const options = {
    onError: (error: unknown) => showNotification({ message: sentenceOf(failureOf(error)) }),
    onSettled: () => refreshRecord(queryClient),
  }
  const mark = useMutation({
    mutationFn: (as: SessionMark) =>
      api.plannedSessions.mark.mutate({ ...change(), as, reason: null }),
    ...options,
  })
  const undo = useMutation({
    mutationFn: () => api.plannedSessions.unmark.mutate(change()),
    ...options,
  })
  const isPending = mark.isPending || undo.isPending
  return {
    isPending,
    mark: (as: SessionMark) => {
      if (!isPending) mark.mutate(as)
    },
    undo: () => {
      if (!isPending) undo.mutate()
    },
  }
}
