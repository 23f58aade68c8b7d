import { Trans, useLingui } from '@lingui/react/macro'
import rows from '../../ui/rows.module.css'
import { TeamLine } from './lines/team-line.tsx'
import classes from './today-page.module.css'
import type { Today } from './today-row.ts'

/** The patients nobody coordinates, for whoever assigns care teams; nothing else is waiting in it. */
export function UnassignedTable({ unassigned }: { unassigned: Today['unassigned'] }) {
  const { t } = useLingui()
  return (
    <table className={rows.table} aria-label={t`Waiting for you`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Type</Trans>
          </th>
          <th scope="col">
            <Trans>Patient</Trans>
          </th>
          <th scope="col" colSpan={5} className={classes.what}>
            <Trans>What</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {unassigned.map((row) => (
          <TeamLine key={row.patientId} unassigned={row} />
        ))}
      </tbody>
    </table>
  )
}
