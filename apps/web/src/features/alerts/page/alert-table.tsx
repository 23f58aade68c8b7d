import { Trans, useLingui } from '@lingui/react/macro'
import rows from '../../../ui/rows.module.css'
import { AlertLine } from './alert-line.tsx'
import type { AlertActs } from './use-alert-acts.ts'
import type { AlertRow } from './use-alert-list.ts'

interface AlertTableProps {
  readonly rows: readonly AlertRow[]
  readonly acts: AlertActs
}

/** The signals as rows; each opens over the list. */
export function AlertTable({ rows: shown, acts }: AlertTableProps) {
  const { t } = useLingui()
  return (
    <table className={rows.table} aria-label={t`Signals`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Select</Trans>
          </th>
          <th scope="col">
            <Trans>Urgency</Trans>
          </th>
          <th scope="col">
            <Trans>Patient</Trans>
          </th>
          <th scope="col">
            <Trans>What</Trans>
          </th>
          <th scope="col">
            <Trans>Since</Trans>
          </th>
          <th scope="col">
            <Trans>To be seen by</Trans>
          </th>
          <th scope="col">
            <Trans>Who has it</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <AlertLine
            key={row.alertId}
            row={row}
            isSelected={acts.selected.has(row.alertId)}
            toggle={acts.toggle}
          />
        ))}
      </tbody>
    </table>
  )
}
