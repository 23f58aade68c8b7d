import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { DateText } from '../../ui/date-text.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { EpisodeBadge } from '../../ui/episode-badge.tsx'
import { PhaseText } from '../../ui/phase-text.tsx'
import rows from '../../ui/rows.module.css'
import { findWord } from '../../words/find-word.ts'
import { shortNameOfSex } from '../../words/people-words.ts'
import classes from './patient-line.module.css'
import type { PatientRow } from './use-patient-list.ts'

interface PatientLineProps {
  readonly patient: PatientRow
  /** Counted from 1, the head included. */
  readonly rowIndex: number
  readonly showsPhone: boolean
}

/** One patient of the list; the whole row is the link. */
export const PatientLine = memo(function PatientLine({
  patient,
  rowIndex,
  showsPhone,
}: PatientLineProps) {
  const { i18n } = useLingui()
  const sex = i18n._(findWord(shortNameOfSex, patient.sex))
  return (
    <tr className={rows.row} aria-rowindex={rowIndex}>
      <td className={rows.clip}>
        <Link
          to="/patients/$patientId"
          params={{ patientId: patient.id }}
          className={rows.link}
          data-row
        >
          {patient.name}
        </Link>{' '}
        <span className={rows.quiet}>
          <Trans>
            {patient.age} y {sex}
          </Trans>
          {patient.recordNumber && (
            <span className={classes.wide}>{` · ${patient.recordNumber}`}</span>
          )}
        </span>
      </td>
      <td className={rows.end}>{patient.status && <EpisodeBadge status={patient.status} />}</td>
      <td className={classes.phase}>
        <PhaseText phase={patient.phase} week={patient.week} />
        {patient.plannedPhase && patient.plannedPhase !== patient.phase && (
          <PlannedPhase phase={patient.plannedPhase} />
        )}
      </td>
      <td className={rows.end}>
        <NextDue patient={patient} />
      </td>
      <td className={`${rows.wide} ${rows.nowrap} ${rows.quiet}`}>{patient.coordinatorName}</td>
      {showsPhone && (
        <td className={`${rows.full} ${rows.nowrap}`}>
          {patient.phone && (
            <a href={`tel:${patient.phone.replace(/[^+\d]/g, '')}`} className={rows.action}>
              {patient.phone}
            </a>
          )}
        </td>
      )}
    </tr>
  )
})

function NextDue({ patient }: { patient: PatientRow }) {
  if (!patient.nextDueOn) return null
  return (
    <span className={classes.due}>
      {patient.due && <DueBadge status={patient.due} />}
      <span className={`${rows.quiet} ${patient.due ? classes.wide : ''}`}>
        <DateText date={patient.nextDueOn} />
      </span>
    </span>
  )
}

function PlannedPhase({ phase }: { phase: NonNullable<PatientRow['plannedPhase']> }) {
  return (
    <span className={rows.quiet}>
      {' '}
      <Trans>
        (plan: <PhaseText phase={phase} week={null} />)
      </Trans>
    </span>
  )
}
