import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'
import steps from '../reassessments/next-steps.module.css'
import { TryText } from './try-text.tsx'

/** What came of the clinic's calls to the patient of late; nothing where none was made. */
export function CallsMade({ patientId }: { patientId: string }) {
  const calls = useQuery(trpc.calls.attempts.queryOptions({ patientId }))
  const rows = calls.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <details className={steps.all} open>
      <summary>
        <Trans>Calls to the patient</Trans>
      </summary>
      <ul className={steps.steps}>
        {rows.map((call) => (
          <li key={call.callId}>
            <TryText call={call} />
          </li>
        ))}
      </ul>
    </details>
  )
}
