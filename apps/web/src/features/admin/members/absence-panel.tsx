import { useLingui } from '@lingui/react/macro'
import { Panel } from '../../../ui/panel.tsx'
import { PlannedAbsences } from '../../absences/planned-absences.tsx'
import type { Member } from './member-table.tsx'

/** When a member is away, and who covers. */
export function AbsencePanel({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useLingui()
  const { name } = member
  return (
    <Panel title={t`While ${name} is away`} onClose={onClose}>
      <PlannedAbsences person={member} />
    </Panel>
  )
}
