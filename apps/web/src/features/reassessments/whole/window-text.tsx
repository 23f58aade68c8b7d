import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../ui/date-text.tsx'
import { nameOfSlot } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { ReassessmentStatus } from '../reassessment-status.tsx'
import type { WholeReassessment } from '../use-reassessments.ts'
import classes from './whole.module.css'

/** The window in words, and where the reassessment stands in it. */
export function WindowText({ whole }: { whole: WholeReassessment }) {
  return (
    <>
      <p className={classes.status}>
        <ReassessmentStatus row={whole} />
      </p>
      <p className={classes.text}>
        <Trans>
          Opens <DateText date={whole.opensOn} />, due <DateText date={whole.dueOn} />, on time
          until <DateText date={whole.graceUntil} />, closes at the end of{' '}
          <DateText date={whole.closesOn} />.
        </Trans>{' '}
        {whole.isExpected && (
          <Trans>The day is only expected: the session that sets it has not taken place.</Trans>
        )}{' '}
        {whole.standsStill && <Trans>The episode is paused: these days move with it.</Trans>}
      </p>
    </>
  )
}

/** Which of the three clocks asks for it. */
export function AskedBy({ askedBy }: Pick<WholeReassessment, 'askedBy'>) {
  return (
    <ul className={classes.reasons}>
      {askedBy.map((one) => (
        <li key={one.clock === 'request' ? `${one.on} ${one.reason}` : one.clock + slotOf(one)}>
          <OneClock one={one} />
        </li>
      ))}
    </ul>
  )
}

type Clock = WholeReassessment['askedBy'][number]

function slotOf(one: Clock): string {
  return one.clock === 'phase_date' ? one.slot : ''
}

function OneClock({ one }: { one: Clock }) {
  const { i18n } = useLingui()
  switch (one.clock) {
    case 'phase_date': {
      const name = i18n._(findWord(nameOfSlot, one.slot))
      return <Trans>By the date of the plan: {name}</Trans>
    }
    case 'session_count':
      return (
        <Trans>
          By the acupuncture cycle: the session that completes it, or its last day, day 70
        </Trans>
      )
    case 'request': {
      const { by, reason } = one
      return (
        <Trans>
          Asked for by {by} on <DateText date={one.on} />: {reason}
        </Trans>
      )
    }
  }
}
