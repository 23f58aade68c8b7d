import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { PanelButton } from '../../patient/panel-button.tsx'
import type { Patient } from '../../patient/use-patient.ts'
import { isWaiting, type Reassessment } from '../use-reassessments.ts'

interface WholeActionsProps {
  readonly row: Reassessment
  readonly patient: Patient
  readonly onClose: () => void
}

/** What may be done with the reassessment as a whole; the first is what it waits for. */
export function WholeActions({ row, patient, onClose }: WholeActionsProps) {
  const { reassessmentId: reassessment } = row
  const { mayWrite, isCoordinator } = patient.access
  const isOpen = isWaiting(row) && mayWrite
  return (
    <>
      {row.asksForDecision && isCoordinator && (
        <PanelButton size="sm" variant="filled" opens={{ panel: 'decide', reassessment }}>
          <Trans>Decide</Trans>
        </PanelButton>
      )}
      {isOpen && (
        <>
          <PanelButton size="sm" variant="filled" opens={{ panel: 'record', reassessment }}>
            <Trans>Record answers</Trans>
          </PanelButton>
          <PanelButton size="sm" opens={{ panel: 'excuse', reassessment }}>
            <Trans>All declined or not possible</Trans>
          </PanelButton>
        </>
      )}
      {row.status === 'missed' && mayWrite && (
        <PanelButton size="sm" opens={{ panel: 'request' }}>
          <Trans>Request a new one</Trans>
        </PanelButton>
      )}
      {row.status === 'missed' && isCoordinator && (
        <PanelButton size="sm" opens={{ panel: 'discharge' }}>
          <Trans>Discharge</Trans>
        </PanelButton>
      )}
      {!isOpen && (
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      )}
    </>
  )
}
