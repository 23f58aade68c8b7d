import { useLingui } from '@lingui/react/macro'
import type { NoteSection } from '@meridian/domain/notes'
import { findWord } from '../../words/find-word.ts'
import { MarkedText } from './marked-text.tsx'
import classes from './note-sections.module.css'
import { nameOfSection } from './section-words.ts'

/** A note to be read: each section under its name. */
export function NoteSections({ sections }: { sections: readonly NoteSection[] }) {
  const { i18n } = useLingui()
  return (
    <dl className={classes.sections}>
      {sections.map(({ key, text }) => (
        <div key={key} className={classes.section}>
          <dt className={classes.name}>{i18n._(findWord(nameOfSection, key))}</dt>
          <dd className={classes.text}>
            <MarkedText text={text} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
