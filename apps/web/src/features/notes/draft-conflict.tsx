import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { DateTimeText } from '../../ui/date-text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import type { Autosave } from './autosave.ts'
import classes from './note-editor.module.css'
import { NoteSections } from './note-sections.tsx'
import type { NoteText } from './note-text.ts'
import { findServerDraft } from './open-draft.ts'

interface DraftConflictProps {
  readonly draftId: string
  readonly mine: NoteText
  readonly autosave: Autosave<NoteText>
}

/** The same draft was changed in another place: both texts, side by side, and neither is lost unasked. */
export function DraftConflict({ draftId, mine, autosave }: DraftConflictProps) {
  const other = useQuery({
    queryKey: ['other-draft', draftId],
    queryFn: () => findServerDraft(draftId),
    gcTime: 0,
  })
  const shown = useRef<HTMLElement>(null)
  // The choice may be out of sight of where somebody types.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not hand on.
    void shown.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={shown} className={classes.conflict} role="alert">
      <h3>
        <Trans>This draft was changed elsewhere meanwhile</Trans>
      </h3>
      {other.isPending && <LoadingRows rows={2} />}
      {other.isError && <ErrorState error={other.error} retry={other.refetch} />}
      {other.data !== undefined && (
        <div className={classes.sides}>
          <Side
            title={<Trans>On this screen</Trans>}
            note={mine}
            choose={<Trans>Keep mine</Trans>}
            onChoose={() => autosave.keepMine(other.data?.version ?? 0)}
          />
          {other.data && (
            <Side
              title={
                <Trans>
                  The other, saved <DateTimeText at={other.data.savedAt} />
                </Trans>
              }
              note={other.data.text}
              choose={<Trans>Keep the other</Trans>}
              onChoose={() => {
                if (!other.data) return
                const { text, version, savedAt } = other.data
                autosave.keepOther(text, { version, at: savedAt })
              }}
            />
          )}
        </div>
      )}
    </section>
  )
}

interface SideProps {
  readonly title: ReactNode
  readonly note: NoteText
  readonly choose: ReactNode
  readonly onChoose: () => void
}

function Side({ title, note, choose, onChoose }: SideProps) {
  return (
    <div className={classes.side}>
      <h4>{title}</h4>
      <NoteSections sections={note.sections} />
      <Button variant="default" onClick={onChoose}>
        {choose}
      </Button>
    </div>
  )
}
