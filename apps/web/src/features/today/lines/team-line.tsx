import { Trans } from '@lingui/react/macro'
import type { Today } from '../today-row.ts'
import { Line } from './line.tsx'

/** A patient nobody coordinates. */
export function TeamLine({ unassigned }: { unassigned: Today['unassigned'][number] }) {
  return (
    <Line
      type="team"
      patient={{ patientId: unassigned.patientId, patientName: unassigned.name }}
      what={<Trans>Nobody coordinates this patient: assign a care team</Trans>}
    />
  )
}
