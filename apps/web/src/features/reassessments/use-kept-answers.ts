import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../../session/use-session.ts'
import { useSealedStore } from '../notes/use-sealed-store.ts'
import type { AnswersByInstrument } from './answers.ts'

/** Answers being entered, kept sealed on this device until they are saved, so that a reload loses none. */
export function useKeptAnswers(reassessmentId: string) {
  const { userId } = useSession()
  const store = useSealedStore()
  const name = `answers:${userId}:${reassessmentId}`
  const [answers, setAnswers] = useState<AnswersByInstrument>({})
  // One after the other, so that an older writing never follows a newer one.
  const device = useRef<Promise<unknown>>(Promise.resolve())
  const onDevice = useCallback((run: () => Promise<unknown> | undefined) => {
    device.current = device.current.then(run).catch(() => {})
  }, [])
  useEffect(() => {
    onDevice(async () => {
      const kept = (await store?.read(name)) as AnswersByInstrument | null | undefined
      if (kept) setAnswers((typed) => (Object.keys(typed).length > 0 ? typed : kept))
    })
  }, [store, name, onDevice])
  return {
    answers,
    change(next: AnswersByInstrument): void {
      setAnswers(next)
      onDevice(() => store?.keep(name, next))
    },
    forget(): void {
      onDevice(() => store?.forget(name))
    },
  }
}
