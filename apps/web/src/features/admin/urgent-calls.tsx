import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import type { RouterOutputs } from '../../api/trpc.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import rows from '../../ui/rows.module.css'
import { StatusBadge } from '../../ui/status-badge.tsx'

type UrgentCall = RouterOutputs['today']['calls']['urgent'][number]

/** Whom a clinician has to reach now: that it is urgent and how to call, and nothing of why. */
export function UrgentCalls({ calls }: { calls: readonly UrgentCall[] }) {
  const titleId = useId()
  if (calls.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Urgent clinical contact needed</Trans>
      </h2>
      <p>
        <Trans>Make sure that a clinician of the care team knows.</Trans>
      </p>
      <table className={rows.table} aria-labelledby={titleId}>
        <tbody>
          {calls.map((call) => (
            <tr key={call.patientId} className={rows.row}>
              <td>
                <StatusBadge tone="urgent" shape="triangle">
                  <Trans>Urgent</Trans>
                </StatusBadge>
              </td>
              <th scope="row" className={rows.nowrap}>
                {call.patientName} <span className={rows.quiet}>{call.recordNumber}</span>
              </th>
              <td className={rows.nowrap}>
                {call.phone && (
                  <a href={`tel:${call.phone.replace(/[^+\d]/g, '')}`}>{call.phone}</a>
                )}
              </td>
              <td className={rows.nowrap}>
                <Trans>
                  since <DateTimeText at={call.since} />
                </Trans>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
