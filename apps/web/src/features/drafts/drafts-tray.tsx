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
import { AnswerDraftRow } from './answer-drafts.tsx'
import classes from './drafts-tray.module.css'
import { useAnswerDrafts, useDrafts } from './use-draft-count.ts'

type Draft = RouterOutputs['drafts']['list']['drafts'][number]

/** Everything begun and not signed or saved; closing a panel leaves it here. */
export function DraftsTray({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Panel title={t`Drafts`} onClose={onClose}>
      <Drafts onOpen={onClose} />
    </Panel>
  )
}

function Drafts({ onOpen }: { onOpen: () => void }) {
  const notes = useDrafts()
  const answers = useAnswerDrafts()
  const failed = [notes, answers].find(({ error, data }) => error && !data)
  if (notes.isLoading || answers.isLoading) return <LoadingRows rows={3} />
  if (failed) return <ErrorState error={failed.error} retry={failed.refetch} />
  const [signable = [], savable = []] = [notes.data?.drafts, answers.data?.drafts]
  if (signable.length + savable.length === 0) {
    return (
      <EmptyState>
        <Trans>
          Nothing is waiting to be signed or saved. What you begin stays here until you do.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <ul className={classes.list}>
      {savable.map((draft) => (
        <AnswerDraftRow key={draft.draftId} draft={draft} onOpen={onOpen} />
      ))}
      {signable.map((draft) => (
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
