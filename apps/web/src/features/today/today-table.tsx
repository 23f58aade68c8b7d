import { Trans, useLingui } from '@lingui/react/macro'
import type { CalendarDate } from '@meridian/domain'
import rows from '../../ui/rows.module.css'
import { TodayLine } from './today-line.tsx'
import classes from './today-page.module.css'
import type { TodayRow } from './today-row.ts'

interface TodayTableProps {
  readonly rows: readonly TodayRow[]
  readonly today: CalendarDate
}

/** The worklist as rows; each leads to its own next step. */
export function TodayTable({ rows: shown, today }: TodayTableProps) {
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
          <th scope="col" className={classes.what}>
            <Trans>What</Trans>
          </th>
          <th scope="col">
            <Trans>Phase</Trans>
          </th>
          <th scope="col">
            <Trans>From</Trans>
          </th>
          <th scope="col">
            <Trans>When</Trans>
          </th>
          <th scope="col">
            <Trans>Seen</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <TodayLine key={row.key} row={row} today={today} />
        ))}
      </tbody>
    </table>
  )
}
