import { Trans } from '@lingui/react/macro'
import type { CalendarDate } from '@meridian/domain'
import rows from '../../ui/rows.module.css'
import { DueLine } from './lines/due-line.tsx'
import classes from './today-page.module.css'
import type { Today } from './today-row.ts'

interface UpcomingTableProps {
  readonly upcoming: Today['upcoming']
  readonly today: CalendarDate
}

const headingId = 'upcoming'

/** What falls due within the next two weeks. */
export function UpcomingTable({ upcoming, today }: UpcomingTableProps) {
  if (upcoming.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={classes.heading}>
        <Trans>Reassessments within two weeks</Trans>
      </h2>
      <table className={rows.table} aria-labelledby={headingId}>
        <UpcomingHead />
        <tbody>
          {upcoming.map((due) => (
            <DueLine key={due.reassessmentId} due={due} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function UpcomingHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Status</Trans>
        </th>
        <th scope="col">
          <Trans>Patient</Trans>
        </th>
        <th scope="col">
          <Trans>What</Trans>
        </th>
        <th scope="col">
          <Trans>Phase</Trans>
        </th>
        <th scope="col">
          <Trans>Coordinator</Trans>
        </th>
        <th scope="col">
          <Trans>Due</Trans>
        </th>
        <th scope="col">
          <Trans>Seen</Trans>
        </th>
      </tr>
    </thead>
  )
}
