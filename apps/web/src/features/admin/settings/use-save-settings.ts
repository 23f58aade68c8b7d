import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RouterInputs, trpc } from '../../../api/trpc.ts'
import { useIntentKeys } from '../../../api/use-intent-keys.ts'
import { failureOf } from '../../../failures/failure-of.ts'

type Changed = Omit<RouterInputs['settings']['save'], 'idempotencyKey'>

/** Saves the settings; on a conflict what is there now is fetched, so that the form can show it. */
export function useSaveSettings() {
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const save = useMutation(
    trpc.settings.save.mutationOptions({
      onSettled: () => {
        void queryClient.invalidateQueries(trpc.session.current.pathFilter())
        return queryClient.invalidateQueries(trpc.settings.read.pathFilter())
      },
    }),
  )
  return {
    isPending: save.isPending,
    isSaved: save.isSuccess,
    failure: save.error ? failureOf(save.error) : null,
    save: (changed: Changed, onSaved: (version: number) => void) =>
      save.mutate(
        { ...changed, idempotencyKey: keys.keyFor(changed) },
        { onSuccess: ({ version }) => onSaved(version) },
      ),
  }
}
