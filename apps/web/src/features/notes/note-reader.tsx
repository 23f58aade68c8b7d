import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfTemplate } from '../../words/note-words.ts'
import type { Patient } from '../patient/use-patient.ts'
import { AddendumForm } from './addendum-form.tsx'
import { MarkedText } from './marked-text.tsx'
import classes from './note-reader.module.css'
import { NoteSections } from './note-sections.tsx'
import { VisibilityBadge } from './visibility-text.tsx'

type Note = RouterOutputs['notes']['read']

interface NoteReaderProps {
  readonly patient: Patient
  readonly noteId: string
  readonly onClose: () => void
}

/** One signed note, as it was signed, with what was added to it since. */
export function NoteReader({ patient, noteId, onClose }: NoteReaderProps) {
  const { t, i18n } = useLingui()
  const note = useQuery(trpc.notes.read.queryOptions({ noteId }))
  const { name } = patient
  const template = note.data ? i18n._(findWord(nameOfTemplate, note.data.template)) : t`Note`
  return (
    <Panel title={t`${template}, ${name}`} onClose={onClose}>
      {note.isPending && <LoadingRows />}
      {note.isError && <ErrorState error={note.error} retry={note.refetch} />}
      {note.data && <SignedNote note={note.data} patient={patient} />}
    </Panel>
  )
}

function SignedNote({ note, patient }: { note: Note; patient: Patient }) {
  const { name } = useSession()
  const { authorName } = note
  const isMine = authorName === name
  return (
    <>
      <p className={classes.signed}>
        <Trans>
          Signed by {authorName}, <DateTimeText at={note.signedAt} />
        </Trans>{' '}
        {note.occurredAt.slice(0, 16) !== note.signedAt.slice(0, 16) && (
          <Trans>
            · happened <DateTimeText at={note.occurredAt} />
          </Trans>
        )}{' '}
        <VisibilityBadge visibility={note.visibility} discipline={note.discipline} />
      </p>
      <NoteSections sections={note.sections} />
      {note.addenda.map((addendum) => (
        <section key={`${addendum.at} ${addendum.contentHash}`} className={classes.addendum}>
          <h3 className={classes.heading}>
            <Trans>
              Addendum by {addendum.authorName}, <DateTimeText at={addendum.at} />
            </Trans>
          </h3>
          <MarkedText text={addendum.text} />
        </section>
      ))}
      {isMine && patient.access.mayWrite && (
        <AddendumForm noteId={note.noteId} patientName={patient.name} />
      )}
    </>
  )
}
