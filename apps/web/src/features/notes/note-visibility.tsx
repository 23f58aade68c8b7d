import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { visibilities } from '@meridian/domain/timeline'
import classes from './note-editor.module.css'
import type { NoteText } from './note-text.ts'
import { nameOfVisibility } from './section-words.ts'
import { VisibilitySentence } from './visibility-text.tsx'

interface NoteVisibilityProps {
  readonly note: NoteText
  readonly onChange: (note: NoteText) => void
}

/** Who will read the note, chosen and said in words right where it is signed. */
export function NoteVisibility({ note, onChange }: NoteVisibilityProps) {
  const { t, i18n } = useLingui()
  return (
    <div className={classes.readers}>
      <NativeSelect
        aria-label={t`Who reads it`}
        value={note.visibility}
        onChange={(event) => {
          const visibility = visibilities.find((known) => known === event.currentTarget.value)
          if (visibility) onChange({ ...note, visibility })
        }}
        data={visibilities.map((value) => ({ value, label: i18n._(nameOfVisibility[value]) }))}
      />
      <span>
        <VisibilitySentence visibility={note.visibility} discipline={note.discipline} />
      </span>
    </div>
  )
}
