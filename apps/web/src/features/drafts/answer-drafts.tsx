import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import classes from './drafts-tray.module.css'

type AnswerDraft = RouterOutputs['answerDrafts']['list']['drafts'][number]

/** Answers begun and not saved; following one goes on with it. */
export function AnswerDraftRow({ draft, onOpen }: { draft: AnswerDraft; onOpen: () => void }) {
  const { i18n, t } = useLingui()
  const queryClient = useQueryClient()
  const discard = useMutation(
    trpc.answerDrafts.discard.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.answerDrafts.list.pathFilter()),
    }),
  )
  const { draftId, patientId, patientName, instrument, reassessmentId, slot } = draft
  const what = instrument
    ? i18n._(findWord(shortNameOfInstrument, instrument))
    : i18n._(findWord(nameOfSlot, slot ?? ''))
  const answers = draft.forms.flatMap((form) => Object.keys({ ...form.answers, ...form.totals }))
  return (
    <li className={classes.draft}>
      <Link
        to="/patients/$patientId"
        params={{ patientId }}
        search={
          instrument
            ? { panel: 'assess', instrument, draft: draftId }
            : { panel: 'record', reassessment: reassessmentId ?? '', draft: draftId }
        }
        onClick={onOpen}
      >
        {patientName}
      </Link>
      <span className={classes.what}>
        <Trans>
          {what}, {answers.length} answers not saved
        </Trans>{' '}
        · <DateTimeText at={draft.updatedAt} />
      </span>
      <span>
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t`Throw away: ${what}, ${patientName}`}
          loading={discard.isPending}
          onClick={() => discard.mutate({ draftId })}
        >
          <Trans>Throw away</Trans>
        </Button>
      </span>
    </li>
  )
}
