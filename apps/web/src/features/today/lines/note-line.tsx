import { useLingui } from '@lingui/react/macro'
import { DateTimeText } from '../../../ui/date-text.tsx'
import { findWord } from '../../../words/find-word.ts'
import { nameOfTemplate } from '../../../words/note-words.ts'
import type { Today } from '../today-row.ts'
import { Line } from './line.tsx'

/** A note that a colleague signed since I last opened the patient. */
export function NoteLine({ note }: { note: Today['notes'][number] }) {
  const { i18n } = useLingui()
  const what = [i18n._(findWord(nameOfTemplate, note.template)), note.excerpt]
    .filter(Boolean)
    .join(': ')
  return (
    <Line
      type="note"
      patient={note}
      opens={{ note: note.noteId }}
      what={<span title={what}>{what}</span>}
      from={note.authorName}
      when={<DateTimeText at={note.signedAt} />}
    />
  )
}
