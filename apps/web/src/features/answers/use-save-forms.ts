import { useEffect, useEffectEvent, useState } from 'react'
import type { ScreenFailure } from '../../failures/failure-of.ts'
import type { JumpQuestion } from './odd-jump-dialog.tsx'
import type { Entering } from './use-entered-forms.ts'

interface SaveForms {
  readonly entering: Entering
  readonly failure: ScreenFailure | null
  /** What is asked about once before it is saved. */
  readonly listQuestions: () => readonly JumpQuestion[]
  readonly save: () => void
}

/**
 * Saves what is entered for good: asks about a likely slip once, keeps the draft from saving itself
 * meanwhile, and lets it go on when the save came to nothing.
 */
export function useSaveForms({ entering, failure, listQuestions, save }: SaveForms) {
  const [questions, setQuestions] = useState<readonly JumpQuestion[]>([])
  const [answered, setAnswered] = useState<readonly string[]>([])
  const { autosave } = entering
  const release = useEffectEvent(() => autosave.release())
  useEffect(() => {
    if (failure) release()
  }, [failure])
  const saveNow = async () => {
    setQuestions([])
    await autosave.hold()
    save()
  }
  return {
    questions,
    submit(): void {
      const open = listQuestions().filter(({ key }) => !answered.includes(key))
      if (open.length > 0) setQuestions(open)
      else void saveNow()
    },
    confirm(): void {
      setAnswered(questions.map(({ key }) => key))
      void saveNow()
    },
    goBack: () => setQuestions([]),
  }
}
