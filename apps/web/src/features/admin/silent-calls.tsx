import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { RouterOutputs } from '../../api/trpc.ts'
import { DateText } from '../../ui/date-text.tsx'
import forms from '../../ui/form.module.css'
import rows from '../../ui/rows.module.css'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { LogCallLink } from './log-call-link.tsx'
import { PhoneLink } from './phone-link.tsx'

type Calls = RouterOutputs['today']['calls']

interface SilentCallsProps {
  readonly calls: Calls['silent']
  readonly tries: Calls['tries']
}

/** Whom nobody has heard of for too long: since when, how to call, and nothing of how they are. */
export function SilentCalls({ calls, tries }: SilentCallsProps) {
  const titleId = useId()
  if (calls.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={forms.heading}>
        <Trans>Not heard from for too long</Trans>
      </h2>
      <p className={forms.note}>
        <Trans>Three tries within five working days; then the coordinator takes over.</Trans>
      </p>
      <table className={rows.table} aria-labelledby={titleId}>
        <SilentHead />
        <tbody>
          {calls.map((call) => (
            <SilentLine key={call.patientId} call={call} tries={tries} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SilentHead() {
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
          <Trans>Last heard from</Trans>
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

function SilentLine({ call, tries }: { call: Calls['silent'][number]; tries: Calls['tries'] }) {
  const { patientId, patientName, recordNumber, phone, lastHeardOn, handedOver } = call
  return (
    <tr className={rows.row}>
      <td className={rows.clip}>
        <Link to="/patients/$patientId" params={{ patientId }} className={rows.link} data-row>
          {patientName}
        </Link>{' '}
        <span className={rows.quiet}>{recordNumber}</span>
      </td>
      <td className={rows.nowrap}>
        <PhoneLink phone={phone} />
      </td>
      <td>
        {handedOver ? (
          <StatusBadge tone="quiet" shape="person">
            <Trans>With the coordinator</Trans>
          </StatusBadge>
        ) : (
          <StatusBadge tone="warning" shape="phone">
            <Trans>To call</Trans>
          </StatusBadge>
        )}
      </td>
      <td className={rows.nowrap}>
        {lastHeardOn && (
          <>
            <span className={rows.label}>
              <Trans>heard from</Trans>{' '}
            </span>
            <DateText date={lastHeardOn} />
          </>
        )}
      </td>
      <td className={`${rows.wide} ${rows.nowrap} ${rows.quiet}`}>{call.coordinatorName}</td>
      <td className={`${rows.nowrap} ${rows.full}`}>
        <LogCallLink call={call} tries={tries} />
      </td>
    </tr>
  )
}
