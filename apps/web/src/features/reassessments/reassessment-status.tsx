import { Trans } from '@lingui/react/macro'
import { DueBadge } from '../../ui/due-badge.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { Reassessment } from './use-reassessments.ts'

/** Where a reassessment stands, and whether something of it is recorded already. */
export function ReassessmentStatus({ row }: { row: Reassessment }) {
  return (
    <>
      <Badge row={row} />
      {row.inProgress && (
        <>
          {' '}
          <StatusBadge tone="info" shape="pencil">
            <Trans>In progress</Trans>
          </StatusBadge>
        </>
      )}
    </>
  )
}

/** Why a reassessment or a part of it was not recorded. */
export function ExcuseBadge({ as }: { as: 'declined' | 'not_possible' }) {
  return (
    <StatusBadge tone="quiet" shape="cross">
      {as === 'declined' ? <Trans>Declined</Trans> : <Trans>Not possible</Trans>}
    </StatusBadge>
  )
}

function Badge({ row }: { row: Reassessment }) {
  switch (row.status) {
    case 'completed':
      return (
        <StatusBadge tone="good" shape="tick">
          <Trans>Recorded</Trans>
        </StatusBadge>
      )
    case 'declined':
    case 'not_possible':
      return <ExcuseBadge as={row.status} />
    case 'not_applicable':
      return (
        <StatusBadge tone="quiet" shape="ring">
          <Trans>No longer applies</Trans>
        </StatusBadge>
      )
    default:
      return <DueBadge status={row.status} />
  }
}
