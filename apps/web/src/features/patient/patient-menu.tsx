import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PatientPanel } from './patient-search.ts'
import { usePanel } from './use-panel.ts'
import type { Patient } from './use-patient.ts'

interface Action {
  readonly panel: PatientPanel
  readonly label: ReactNode
  /** It has a button of its own where there is room. */
  readonly isPhoneOnly?: boolean
}

/** What else can be done, by who asks and where the episode stands. */
export function PatientMenu({ patient }: { patient: Patient }) {
  const { t } = useLingui()
  const panel = usePanel()
  const actions = listActions(patient)
  if (actions.length === 0) return null
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" aria-label={t`More actions`}>
          <Trans>More</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ panel: opens, label, isPhoneOnly }) => (
          <Menu.Item
            key={opens}
            onClick={() => panel.open({ panel: opens })}
            {...(isPhoneOnly && { hiddenFrom: 'sm' })}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function listActions({ access, episode }: Patient): Action[] {
  const status = episode?.status
  return [
    ...(access.mayWrite
      ? [{ panel: 'assess' as const, label: <Trans>Enter scores</Trans>, isPhoneOnly: true }]
      : []),
    ...(access.isCoordinator ? listDecisions(status) : []),
    ...(access.mayWrite && status === 'active'
      ? [{ panel: 'request' as const, label: <Trans>Request a reassessment</Trans> }]
      : []),
    ...(access.mayWrite ? [{ panel: 'fact' as const, label: <Trans>Pinned facts</Trans> }] : []),
    ...(access.mayAssign
      ? [{ panel: 'team' as const, label: <Trans>Assign care team</Trans> }]
      : []),
    ...(access.mayCorrect
      ? [{ panel: 'contact' as const, label: <Trans>Correct contact data</Trans> }]
      : []),
  ]
}

function listDecisions(status: string | undefined): Action[] {
  switch (status) {
    case 'referred':
      return [
        { panel: 'assessment', label: <Trans>Complete initial assessment</Trans> },
        { panel: 'discharge', label: <Trans>Discharge</Trans> },
      ]
    case 'active':
      return [
        { panel: 'phase', label: <Trans>Decide phase</Trans> },
        { panel: 'correction', label: <Trans>Correct initial assessment</Trans> },
        { panel: 'pause', label: <Trans>Pause episode</Trans> },
        { panel: 'discharge', label: <Trans>Discharge</Trans> },
      ]
    case 'paused':
      return [
        { panel: 'resume', label: <Trans>Resume episode</Trans> },
        { panel: 'discharge', label: <Trans>Discharge</Trans> },
      ]
    case 'discharged':
      return [{ panel: 'readmit', label: <Trans>Readmit</Trans> }]
    default:
      return []
  }
}
