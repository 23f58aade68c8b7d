import type { InstrumentId } from '@meridian/domain/instruments'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../../session/use-session.ts'
import { useSealedStore } from '../notes/use-sealed-store.ts'
import { type Answer, type AnswersByInstrument, answerItem } from './answers.ts'

/** Answers being entered, kept sealed on this device until they are saved, so that a reload loses none. */
export function useKeptAnswers(reassessmentId: string) {
  const { userId } = useSession()
  const store = useSealedStore()
  const name = `answers:${userId}:${reassessmentId}`
  const [answers, setAnswers] = useState<AnswersByInstrument>({})
  // What stands now, also between two keys that are quicker than the screen.
  const latest = useRef<AnswersByInstrument>({})
  const show = useCallback((next: AnswersByInstrument) => {
    latest.current = next
    setAnswers(next)
  }, [])
  // One after the other, so that an older writing never follows a newer one.
  const device = useRef<Promise<unknown>>(Promise.resolve())
  const onDevice = useCallback((run: () => Promise<unknown> | undefined) => {
    device.current = device.current.then(run).catch(() => {})
  }, [])
  useEffect(() => {
    onDevice(async () => {
      const kept = (await store?.read(name)) as AnswersByInstrument | null | undefined
      if (kept && Object.keys(latest.current).length === 0) show(kept)
    })
  }, [store, name, onDevice, show])
  return {
    answers,
    answer(instrument: InstrumentId, key: string, given: Answer): void {
      const answered = answerItem(latest.current[instrument] ?? {}, key, given)
      const next = { ...latest.current, [instrument]: answered }
      show(next)
      onDevice(() => store?.keep(name, next))
    },
    forget(): void {
      onDevice(() => store?.forget(name))
    },
  }
}
