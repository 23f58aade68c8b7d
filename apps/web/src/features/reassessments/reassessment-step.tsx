import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { daysBetween } from '../../language/days-between.ts'
import { formatDistance } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { DateText } from '../../ui/date-text.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { PanelButton } from '../patient/panel-button.tsx'
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
            <DateText date={row.closesOn} />.
          </Trans>
        </span>
        {row.inProgress && <Missing missing={row.missing} />}
        {row.begun.length > 0 && <Begun begun={row.begun} />}
      </span>
      <StepActions row={row} mayWrite={patient.access.mayWrite} />
    </li>
  )
}

/** One that is over and waits for the coordinator. */
export function DecideStep({ row, patient }: ReassessmentStepProps) {
  const { t, i18n } = useLingui()
  const slot = i18n._(findWord(nameOfSlot, row.slot))
  const { reassessmentId: reassessment } = row
  const { isCoordinator } = patient.access
  return (
    <li className={classes.step}>
      <StatusBadge tone="info" shape="diamond">
        <Trans>Decide</Trans>
      </StatusBadge>
      <span className={classes.what}>
        <DecideText slot={slot} isMissed={row.status === 'missed'} isMine={isCoordinator} />
      </span>
      <PanelButton
        opens={{ panel: isCoordinator ? 'decide' : 'reassessment', reassessment }}
        aria-label={isCoordinator ? t`Decide: ${slot}` : t`Look at: ${slot}`}
      >
        {isCoordinator ? <Trans>Decide</Trans> : <Trans>Look at it</Trans>}
      </PanelButton>
    </li>
  )
}

function DecideText(of: { slot: string; isMissed: boolean; isMine: boolean }) {
  const { slot } = of
  if (!of.isMine) return <Trans>{slot}: waits for the coordinator’s decision.</Trans>
  return of.isMissed ? (
    <Trans>{slot}: missed. How does the plan go on?</Trans>
  ) : (
    <Trans>{slot}: nothing is missing. How does the plan go on?</Trans>
  )
}

function Missing({ missing }: { missing: readonly string[] }) {
  const { i18n } = useLingui()
  const names = missing.map((id) => i18n._(findWord(shortNameOfInstrument, id)))
  const list = new Intl.ListFormat(i18n.locale).format(names)
  return (
    <span className={classes.quiet}>
      {' '}
      <Plural
        value={missing.length}
        one={`In progress; still missing: ${list}.`}
        other={`In progress; # are still missing: ${list}.`}
      />
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
      <Trans>Saved in part: {list}.</Trans>
    </span>
  )
}

function StepActions({ row, mayWrite }: { row: Reassessment; mayWrite: boolean }) {
  const { t, i18n } = useLingui()
  const panel = usePanel()
  const slot = i18n._(findWord(nameOfSlot, row.slot))
  const { reassessmentId: reassessment } = row
  return (
    <span className={classes.actions}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t`Open: ${slot}`}
        onClick={() => panel.open({ panel: 'reassessment', reassessment })}
      >
        <Trans>Open</Trans>
      </Button>
      {mayWrite && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t`Record: ${slot}`}
            onClick={() => panel.open({ panel: 'record', reassessment })}
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
        </>
      )}
    </span>
  )
}
