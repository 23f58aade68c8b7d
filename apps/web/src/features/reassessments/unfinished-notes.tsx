import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useSession } from '../../session/use-session.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfTemplate } from '../../words/note-words.ts'
import { useDrafts } from '../drafts/use-draft-count.ts'
import { listLocalDrafts } from '../notes/local-drafts.ts'
import { useSealedStore } from '../notes/use-sealed-store.ts'
import { PanelButton } from '../patient/panel-button.tsx'
import type { Patient } from '../patient/use-patient.ts'
import classes from './next-steps.module.css'

const route = getRouteApi('/patients/$patientId')

interface Unfinished {
  readonly draftId: string
  readonly template: string
  readonly at: string
  readonly isHere: boolean
}

/** Notes of mine about this patient that are not signed, also those that never left this device. */
export function UnfinishedNotes({ patient }: { patient: Patient }) {
  const { draft } = route.useSearch()
  const unfinished = useUnfinished(patient.id).filter(({ draftId }) => draftId !== draft)
  return unfinished.map((note) => <Unfinished key={note.draftId} note={note} />)
}

function Unfinished({ note }: { note: Unfinished }) {
  const { t, i18n } = useLingui()
  const template = i18n._(findWord(nameOfTemplate, note.template))
  return (
    <li className={classes.step}>
      <StatusBadge tone="quiet" shape="pencil">
        <Trans>Draft</Trans>
      </StatusBadge>
      <span className={classes.what}>
        {template}{' '}
        <span className={classes.quiet}>
          <Trans>
            not signed, <DateTimeText at={note.at} />
          </Trans>{' '}
          {note.isHere && <Trans>(kept on this device)</Trans>}
        </span>
      </span>
      <PanelButton
        opens={{ panel: 'note', draft: note.draftId }}
        aria-label={t`Continue: ${template}`}
      >
        <Trans>Continue</Trans>
      </PanelButton>
    </li>
  )
}

function useUnfinished(patientId: string): Unfinished[] {
  const { userId } = useSession()
  const store = useSealedStore()
  const local = useQuery({
    queryKey: ['local-drafts', patientId],
    queryFn: () => (store ? listLocalDrafts(store, userId, patientId) : []),
    gcTime: 0,
  })
  const onServer = useDrafts().data?.drafts.filter((draft) => draft.patientId === patientId) ?? []
  const here = local.data ?? []
  return [
    ...here.map(({ draftId, text, typedAt }) => ({
      draftId,
      template: text.template,
      at: typedAt,
      isHere: true,
    })),
    ...onServer
      .filter(({ draftId }) => !here.some((draft) => draft.draftId === draftId))
      .map(({ draftId, template, updatedAt }) => ({
        draftId,
        template,
        at: updatedAt,
        isHere: false,
      })),
  ]
}
