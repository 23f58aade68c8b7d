import { useLingui } from '@lingui/react/macro'
import { nameOfEvidence } from '../../../words/evidence-words.ts'
import { findWord } from '../../../words/find-word.ts'
import classes from './decide.module.css'

interface CitedProps {
  readonly rules: readonly { readonly id: string; readonly text: string; readonly tag: string }[]
}

/** The rules something rests on, and how well founded each is. */
export function Cited({ rules }: CitedProps) {
  const { i18n } = useLingui()
  return (
    <p className={classes.quiet}>
      {rules.map(({ id, text, tag }) => (
        <span key={id}>
          {text} {i18n._(findWord(nameOfEvidence, tag))}{' '}
        </span>
      ))}
    </p>
  )
}
