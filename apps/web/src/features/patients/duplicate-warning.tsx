import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { DateText } from '../../ui/date-text.tsx'
import { Shape } from '../../ui/shape.tsx'
import classes from './duplicate-warning.module.css'
import type { Duplicate } from './use-duplicates.ts'

/** A possible mistake, not a block: who is already here under that name. */
export function DuplicateWarning({ duplicates }: { duplicates: readonly Duplicate[] }) {
  return (
    <div role="status" className={classes.status}>
      {duplicates.length > 0 && (
        <div className={classes.warning}>
          <p className={classes.title}>
            <Shape name="triangle" />
            <Trans>A patient with the same name and birth date exists</Trans>
          </p>
          <ul className={classes.list}>
            {duplicates.map((patient) => (
              <li key={patient.id}>
                <Link to="/patients/$patientId" params={{ patientId: patient.id }}>
                  {patient.name}
                </Link>
                , <DateText date={patient.birthDate} />
                {patient.recordNumber && <>, {patient.recordNumber}</>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
