import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { RouterOutputs } from '../../api/trpc.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import forms from '../../ui/form.module.css'
import rows from '../../ui/rows.module.css'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { PhoneLink } from './phone-link.tsx'

type UrgentCall = RouterOutputs['today']['calls']['urgent'][number]

/** Whom a clinician has to reach now: that it is urgent and how to call, and nothing of why. */
export function UrgentCalls({ calls }: { calls: readonly UrgentCall[] }) {
  const titleId = useId()
  if (calls.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={forms.heading}>
        <Trans>Urgent clinical contact needed</Trans>
      </h2>
      <p className={forms.note}>
        <Trans>Make sure that a clinician of the care team knows.</Trans>
      </p>
      <table className={rows.table} aria-labelledby={titleId}>
        <tbody>
          {calls.map((call) => (
            <tr key={call.patientId} className={rows.row}>
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
                <StatusBadge tone="urgent" shape="triangle">
                  <Trans>Urgent</Trans>
                </StatusBadge>
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
