import { useCallback, useEffect, useRef } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useSession } from '../../session/use-session.ts'
import { useSealedStore } from '../notes/use-sealed-store.ts'

/**
 * Keeps what is typed into a form sealed on this device until it is saved, so that a reload loses none.
 * Returns what forgets it.
 */
export function useKeptForm<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  name: string,
): () => void {
  const { userId } = useSession()
  const store = useSealedStore()
  const key = `form:${userId}:${name}`
  const isSaved = useRef(false)
  useEffect(() => {
    let isOver = false
    // One after the other, so that an older writing never follows a newer one.
    let writing: Promise<unknown> = Promise.resolve()
    const typed = form.watch((values) => {
      writing = writing
        .then(() => (isSaved.current ? undefined : store?.keep(key, values)))
        .catch(() => {})
    })
    const reading = store?.read(key).catch(() => null)
    void reading?.then((kept) => {
      if (kept && !isOver && !form.formState.isDirty) {
        form.reset(kept as Values, { keepDefaultValues: true })
      }
    })
    return () => {
      isOver = true
      typed.unsubscribe()
    }
  }, [form, store, key])
  return useCallback(() => {
    isSaved.current = true
    void store?.forget(key)
  }, [store, key])
}
