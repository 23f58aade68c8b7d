import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { nameOfEvidence } from '../../../words/evidence-words.ts'
import { findWord } from '../../../words/find-word.ts'
import classes from './decide.module.css'

interface CitedProps {
  /** What opens them; that they are the source, unless said. */
  readonly label?: ReactNode
  readonly rules: readonly { readonly id: string; readonly text: string; readonly tag: string }[]
}

/** The rules something rests on, and how well founded each is; one click away from what is read. */
export function Cited({ label, rules }: CitedProps) {
  const { i18n } = useLingui()
  return (
    <details className={classes.source}>
      <summary>{label ?? <Trans>Source</Trans>}</summary>
      <ul>
        {rules.map(({ id, text, tag }) => (
          <li key={id}>
            {text} {i18n._(findWord(nameOfEvidence, tag))}
          </li>
        ))}
      </ul>
    </details>
  )
}
