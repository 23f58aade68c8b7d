import { Trans, useLingui } from '@lingui/react/macro'
import type { RouterOutputs } from '../../api/trpc.ts'
import { DateText, DateTimeText } from '../../ui/date-text.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfCallOutcome } from '../../words/session-words.ts'
import steps from '../reassessments/next-steps.module.css'

type Call = Omit<RouterOutputs['calls']['attempts']['rows'][number], 'callId'>

/** One call: when, what came of it, and the line left for the next caller. */
export function TryText({ call }: { call: Call }) {
  const { i18n } = useLingui()
  const { calledAt, calledBy, outcome, callBackOn, line } = call
  return (
    <span>
      <DateTimeText at={calledAt} />: {i18n._(findWord(nameOfCallOutcome, outcome))}
      {callBackOn && (
        <>
          , <DateText date={callBackOn} />
        </>
      )}{' '}
      <span className={steps.quiet}>
        <Trans>by {calledBy}</Trans>
        {line && `. ${line}`}
      </span>
    </span>
  )
}
