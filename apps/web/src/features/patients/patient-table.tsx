import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useSession } from '../../session/use-session.ts'
import rows from '../../ui/rows.module.css'
import { PatientLine } from './patient-line.tsx'
import { useLoadOnReach } from './use-load-on-reach.ts'
import type { PatientRow } from './use-patient-list.ts'
import { useShownRows } from './use-shown-rows.ts'

interface PatientTableProps {
  readonly patients: readonly PatientRow[]
  readonly total: number
  /** `null` when all are here. */
  readonly loadMore: (() => void) | null
  readonly isLoading: boolean
}

/** The list; beyond a hundred rows only those in sight are drawn. */
export function PatientTable({ patients, total, loadMore, isLoading }: PatientTableProps) {
  const { t } = useLingui()
  const showsPhone = useSession().roles.includes('admin')
  const body = useRef<HTMLTableSectionElement>(null)
  const shown = useShownRows(patients.length, body)
  const more = useLoadOnReach(loadMore)
  return (
    <>
      <table className={rows.table} aria-label={t`Patients`} aria-rowcount={total + 1}>
        <PatientTableHead showsPhone={showsPhone} />
        <tbody ref={body}>
          {shown.before > 0 && <tr style={{ blockSize: shown.before }} />}
          {patients.slice(shown.from, shown.to).map((patient, index) => (
            <PatientLine
              key={patient.id}
              patient={patient}
              rowIndex={shown.from + index + 2}
              showsPhone={showsPhone}
            />
          ))}
          {shown.after > 0 && <tr style={{ blockSize: shown.after }} />}
        </tbody>
      </table>
      {loadMore && (
        <Button ref={more} variant="default" mt="sm" loading={isLoading} onClick={loadMore}>
          <Trans>Load more</Trans>
        </Button>
      )}
    </>
  )
}

function PatientTableHead({ showsPhone }: { showsPhone: boolean }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <Trans>Patient</Trans>
        </th>
        <th scope="col">
          <Trans>Status</Trans>
        </th>
        <th scope="col">
          <Trans>Phase</Trans>
        </th>
        <th scope="col">
          <Trans>Next reassessment</Trans>
        </th>
        <th scope="col">
          <Trans>Coordinator</Trans>
        </th>
        {showsPhone && (
          <th scope="col">
            <Trans>Telephone</Trans>
          </th>
        )}
      </tr>
    </thead>
  )
}
