import { Trans, useLingui } from '@lingui/react/macro'
import { daysBetween } from '../../language/days-between.ts'
import { formatDistance } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { DateText } from '../../ui/date-text.tsx'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import type { Patient } from '../patient/use-patient.ts'
import classes from './next-steps.module.css'
import { asksForDecision, isWaiting, type Reassessment } from './use-reassessments.ts'

interface WhatComesProps {
  readonly rows: readonly Reassessment[]
  readonly patient: Patient
}

/** The next reassessment on the calendar, so that an empty list still says when to look again. */
export function WhatComes({ rows, patient }: WhatComesProps) {
  const { i18n } = useLingui()
  const { today } = useSession().organization
  const next = rows.find(({ status }) => status === 'not_due')
  const { episode } = patient
  const isOnPlan = episode?.status === 'active' && episode.phase === episode.plannedPhase
  const isQuiet = isOnPlan && !rows.some(isWaiting) && !rows.some(asksForDecision)
  const slot = next ? i18n._(findWord(nameOfSlot, next.slot)) : ''
  if (!next && !isQuiet) return null
  return (
    <p className={classes.comes}>
      {isQuiet && <Trans>Nothing waits for a decision.</Trans>}{' '}
      {next && (
        <>
          {next.isExpected ? (
            <Trans>
              Next: {slot}, expected about <DateText date={next.dueOn} />,
            </Trans>
          ) : (
            <Trans>
              Next: {slot}, due <DateText date={next.dueOn} />,
            </Trans>
          )}{' '}
          {formatDistance(daysBetween(today, next.dueOn))}.
        </>
      )}
    </p>
  )
}
