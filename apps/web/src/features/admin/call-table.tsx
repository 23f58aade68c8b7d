import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../api/trpc.ts'
import { DateText } from '../../ui/date-text.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import rows from '../../ui/rows.module.css'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'

type CallRow = RouterOutputs['today']['calls']['rows'][number]

interface CallTableProps {
  readonly rows: readonly CallRow[]
  readonly labelledBy: string
}

/** Whom to call so that a reassessment takes place; no scores, nothing clinical. */
export function CallTable({ rows: calls, labelledBy }: CallTableProps) {
  if (calls.length === 0) {
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
        {calls.map((call) => (
          <CallLine key={`${call.patientId}:${call.slot}:${call.dueOn}`} call={call} />
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
      </tr>
    </thead>
  )
}

function CallLine({ call }: { call: CallRow }) {
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
        {call.phone ? (
          <a href={`tel:${call.phone.replace(/[^+\d]/g, '')}`} className={rows.action}>
            {call.phone}
          </a>
        ) : (
          <span className={rows.quiet}>
            <Trans>No number on file</Trans>
          </span>
        )}
      </td>
      <td>
        <DueBadge status={call.status} />
      </td>
      <td className={`${rows.wide} ${rows.nowrap}`}>{i18n._(findWord(nameOfSlot, call.slot))}</td>
      <td className={rows.nowrap}>
        <DateText date={call.dueOn} />
      </td>
      <td className={`${rows.wide} ${rows.nowrap} ${rows.quiet}`}>{call.coordinatorName}</td>
    </tr>
  )
}
