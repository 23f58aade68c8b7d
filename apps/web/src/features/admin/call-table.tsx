import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../api/trpc.ts'
import { DateText } from '../../ui/date-text.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import rows from '../../ui/rows.module.css'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { LogCallLink } from './log-call-link.tsx'
import { PhoneLink } from './phone-link.tsx'

type Calls = RouterOutputs['today']['calls']
type CallRow = Calls['rows'][number]

interface CallTableProps {
  readonly calls: Pick<Calls, 'rows' | 'tries'>
  readonly labelledBy: string
}

/** Whom to call so that a reassessment takes place; no scores, nothing clinical. */
export function CallTable({ calls, labelledBy }: CallTableProps) {
  if (calls.rows.length === 0) {
    return (
      <EmptyState>
        <Trans>Nobody needs a call: no reassessment is due.</Trans>
      </EmptyState>
    )
  }
  return (
    <table className={rows.table} aria-labelledby={labelledBy}>
      <CallTableHead />
      <tbody>
        {calls.rows.map((call) => (
          <CallLine
            key={`${call.patientId}:${call.slot}:${call.dueOn}`}
            call={call}
            tries={calls.tries}
          />
        ))}
      </tbody>
    </table>
  )
}

function CallTableHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Patient</Trans>
        </th>
        <th scope="col">
          <Trans>Telephone</Trans>
        </th>
        <th scope="col">
          <Trans>Status</Trans>
        </th>
        <th scope="col">
          <Trans>About</Trans>
        </th>
        <th scope="col">
          <Trans>Due on</Trans>
        </th>
        <th scope="col">
          <Trans>Coordinator</Trans>
        </th>
        <th scope="col">
          <Trans>Calls</Trans>
        </th>
      </tr>
    </thead>
  )
}

function CallLine({ call, tries }: { call: CallRow; tries: Calls['tries'] }) {
  const { i18n } = useLingui()
  return (
    <tr className={rows.row}>
      <td className={rows.clip}>
        <Link
          to="/patients/$patientId"
          params={{ patientId: call.patientId }}
          className={rows.link}
          data-row
        >
          {call.patientName}
        </Link>{' '}
        <span className={rows.quiet}>{call.recordNumber}</span>
      </td>
      <td className={rows.nowrap}>
        <PhoneLink phone={call.phone} />
      </td>
      <td>
        <DueBadge status={call.status} />
      </td>
      <td className={`${rows.wide} ${rows.nowrap}`}>{i18n._(findWord(nameOfSlot, call.slot))}</td>
      <td className={rows.nowrap}>
        <span className={rows.label}>
          <Trans>due</Trans>{' '}
        </span>
        <DateText date={call.dueOn} />
      </td>
      <td className={`${rows.wide} ${rows.nowrap} ${rows.quiet}`}>{call.coordinatorName}</td>
      <td className={`${rows.nowrap} ${rows.full}`}>
        <LogCallLink call={call} tries={tries} />
      </td>
    </tr>
  )
}
