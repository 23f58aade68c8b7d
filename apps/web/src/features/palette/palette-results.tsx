import { useLingui } from '@lingui/react/macro'
import { DateText } from '../../ui/date-text.tsx'
import { nameOfPhase, nameOfStatus } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import classes from './patient-palette.module.css'
import type { FoundPatient } from './patient-palette.tsx'

interface PaletteResultsProps {
  readonly patients: readonly FoundPatient[]
  readonly active: number
  readonly open: (patient: FoundPatient) => void
}

/** The patients found, told apart by birth date and record number. */
export function PaletteResults({ patients, active, open }: PaletteResultsProps) {
  const { t } = useLingui()
  return (
    <div id="palette-results" role="listbox" aria-label={t`Patients`} className={classes.results}>
      {patients.map((patient, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of the list
        <div
          key={patient.id}
          id={`palette-${patient.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.result}
          onClick={() => open(patient)}
        >
          <span className={classes.name}>{patient.name}</span>
          <span className={classes.facts}>
            <DateText date={patient.birthDate} />
            {patient.recordNumber && <span>{patient.recordNumber}</span>}
            <Standing patient={patient} />
          </span>
        </div>
      ))}
    </div>
  )
}

function Standing({ patient }: { patient: FoundPatient }) {
  const { i18n } = useLingui()
  if (!patient.status) return null
  const word =
    patient.phase && patient.status === 'active'
      ? findWord(nameOfPhase, patient.phase)
      : findWord(nameOfStatus, patient.status)
  return <span>{i18n._(word)}</span>
}
