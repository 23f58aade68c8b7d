import { Trans, useLingui } from '@lingui/react/macro'
import type { Discipline } from '@meridian/domain/access'
import { useSession } from '../../session/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NoAccess } from '../../ui/no-access.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { blankNote } from './blank-note.ts'
import { NoteEditor } from './note-editor.tsx'
import { NoteReader } from './note-reader.tsx'
import type { NoteText } from './note-text.ts'
import { useOpenedDraft } from './use-opened-draft.ts'

interface NotePanelProps {
  readonly patient: Patient
  readonly draftId: string
  readonly onClose: () => void
}

/** Where a note is written, begun anew or gone on with; a draft that was signed meanwhile is shown. */
export function NotePanel(props: NotePanelProps) {
  const { t } = useLingui()
  const { userId, disciplines } = useSession()
  const { name, team, access } = props.patient
  const mine = team.find((member) => member.userId === userId)
  const blank = blankNote(disciplines, mine?.discipline as Discipline | undefined)
  if (blank && access.mayWrite) return <OpenedNote {...props} blank={blank} />
  return (
    <Panel title={t`Note, ${name}`} onClose={props.onClose}>
      <NoAccess />
    </Panel>
  )
}

function OpenedNote({ blank, ...props }: NotePanelProps & { blank: NoteText }) {
  const { t } = useLingui()
  const { patient, draftId, onClose } = props
  const opened = useOpenedDraft(draftId, blank)
  if (opened.data) return <NoteEditor {...props} opened={opened.data} />
  if (opened.data === null)
    return <NoteReader patient={patient} noteId={draftId} onClose={onClose} />
  return (
    <Panel title={t`Note, ${patient.name}`} onClose={onClose}>
      {opened.isError ? (
        <ErrorState error={opened.error} retry={opened.refetch} />
      ) : (
        <LoadingRows />
      )}
      {opened.isError && (
        <p>
          <Trans>What you typed earlier is kept and not touched.</Trans>
        </p>
      )}
    </Panel>
  )
}
