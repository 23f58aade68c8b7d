import { useEffect, useRef } from 'react'
import type { ScreenFailure } from '../failures/failure-of.ts'
import { sentenceOf } from '../failures/sentence-of.ts'
import classes from './public-page.module.css'

/** Why the form was not accepted; focus goes to it. */
export function Problem({ failure }: { failure: ScreenFailure | null }) {
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (failure) text.current?.focus()
  }, [failure])
  if (!failure) return null
  return (
    <p ref={text} role="alert" tabIndex={-1} className={classes.problem}>
      {sentenceOf(failure)}
    </p>
  )
}
