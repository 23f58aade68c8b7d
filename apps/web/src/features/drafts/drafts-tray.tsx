import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../api/trpc.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfTemplate } from '../../words/note-words.ts'
import classes from './drafts-tray.module.css'
import { useDrafts } from './use-draft-count.ts'

type Draft = RouterOutputs['drafts']['list']['drafts'][number]

/** Everything begun and not signed; closing a note leaves it here. */
export function DraftsTray({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Panel title={t`Drafts`} onClose={onClose}>
      <Drafts onOpen={onClose} />
    </Panel>
  )
}

function Drafts({ onOpen }: { onOpen: () => void }) {
  const { data, error, isLoading, refetch } = useDrafts()
  if (isLoading) return <LoadingRows rows={3} />
  if (error && !data) return <ErrorState error={error} retry={refetch} />
  if (!data || data.drafts.length === 0) {
    return (
      <EmptyState>
        <Trans>
          Nothing is waiting to be signed. A note you begin stays here until you sign it.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <ul className={classes.list}>
      {data.drafts.map((draft) => (
        <DraftRow key={draft.draftId} draft={draft} onOpen={onOpen} />
      ))}
    </ul>
  )
}

function DraftRow({ draft, onOpen }: { draft: Draft; onOpen: () => void }) {
  const { i18n } = useLingui()
  return (
    <li className={classes.draft}>
      <Link
        to="/patients/$patientId"
        params={{ patientId: draft.patientId }}
        search={{ panel: 'note', draft: draft.draftId }}
        onClick={onOpen}
      >
        {draft.patientName}
      </Link>
      <span className={classes.what}>
        {i18n._(findWord(nameOfTemplate, draft.template))} · <DateTimeText at={draft.updatedAt} />
      </span>
      {draft.excerpt && <span className={classes.excerpt}>{draft.excerpt}</span>}
    </li>
  )
}
