import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { daysBetween } from '../../language/days-between.ts'
import { formatDistance } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { DateText } from '../../ui/date-text.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { usePanel } from '../patient/use-panel.ts'
import type { Patient } from '../patient/use-patient.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import classes from './next-steps.module.css'
import type { Reassessment } from './use-reassessments.ts'

interface ReassessmentStepProps {
  readonly row: Reassessment
  readonly patient: Patient
}

/** A reassessment whose window is open: record it, or say why not. */
export function ReassessmentStep({ row, patient }: ReassessmentStepProps) {
  const { i18n } = useLingui()
  const { today } = useSession().organization
  const distance = formatDistance(daysBetween(today, row.dueOn))
  return (
    <li className={classes.step}>
      <DueBadge status={row.status} />
      <span className={classes.what}>
        {i18n._(findWord(nameOfSlot, row.slot))}{' '}
        <span className={classes.quiet}>
          <Trans>
            due <DateText date={row.dueOn} />, {distance}; open until{' '}
            <DateText date={row.closesOn} />
          </Trans>
        </span>
        {row.recorded.length > 0 && <Recorded recorded={row.recorded} />}
        {row.inProgress && <Begun begun={row.begun} />}
      </span>
      {patient.access.mayWrite && <StepActions row={row} />}
    </li>
  )
}

function Recorded({ recorded }: { recorded: readonly string[] }) {
  const { i18n } = useLingui()
  const names = recorded.map((id) => i18n._(findWord(shortNameOfInstrument, id)))
  const list = new Intl.ListFormat(i18n.locale).format(names)
  return (
    <span className={classes.quiet}>
      {' '}
      <Trans>Recorded so far: {list}. Pain intensity completes it.</Trans>
    </span>
  )
}

/** Saved in part: the status stays what the dates say (reference §4). */
function Begun({ begun }: { begun: readonly string[] }) {
  const { i18n } = useLingui()
  const names = begun.map((id) => i18n._(findWord(shortNameOfInstrument, id)))
  const list = new Intl.ListFormat(i18n.locale).format(names)
  return (
    <span className={classes.quiet}>
      {' '}
      <Trans>In progress, saved in part: {list}.</Trans>
    </span>
  )
}

function StepActions({ row }: { row: Reassessment }) {
  const { t, i18n } = useLingui()
  const panel = usePanel()
  const slot = i18n._(findWord(nameOfSlot, row.slot))
  const { reassessmentId: reassessment } = row
  return (
    <span className={classes.actions}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t`Record: ${slot}`}
        onClick={() => panel.open({ panel: 'reassessment', reassessment })}
      >
        <Trans>Record</Trans>
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t`Declined or not possible: ${slot}`}
        onClick={() => panel.open({ panel: 'excuse', reassessment })}
      >
        <Trans>Declined or not possible</Trans>
      </Button>
    </span>
  )
}
