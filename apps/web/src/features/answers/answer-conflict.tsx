import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/trpc.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { watchSession } from '../notes/save-on-server.ts'
import classes from './entered-form.module.css'
import { countGiven, formsFromKept } from './entered-forms.ts'
import type { Entering } from './use-entered-forms.ts'

/** The same answers were changed in another place: neither is lost unasked. */
export function AnswerConflict({ entering }: { entering: Entering }) {
  const { draftId, autosave, entered } = entering
  const other = useQuery({
    queryKey: ['other-answers', draftId],
    queryFn: async () => {
      const { drafts } = await watchSession(api.answerDrafts.list.query({}))
      return drafts.find((draft) => draft.draftId === draftId) ?? null
    },
    gcTime: 0,
  })
  if (other.isPending) return <LoadingRows rows={2} />
  if (other.isError) return <ErrorState error={other.error} retry={other.refetch} />
  const there = other.data && formsFromKept(other.data)
  const mine = countGiven(entered)
  return (
    <div className={classes.begun} role="alert">
      <span>
        {there && other.data ? (
          <Trans>
            These answers were changed elsewhere, <DateTimeText at={other.data.updatedAt} />:{' '}
            {countGiven(there)} there, {mine} here.
          </Trans>
        ) : (
          <Trans>These answers were put away elsewhere. {mine} stand here.</Trans>
        )}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => autosave.keepMine(other.data?.version ?? 0)}
      >
        <Trans>Keep mine</Trans>
      </Button>
      {there && other.data && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            if (!other.data) return
            const { version, updatedAt: at } = other.data
            autosave.keepOther(there, { version, at })
          }}
        >
          <Trans>Take the other</Trans>
        </Button>
      )}
    </div>
  )
}
