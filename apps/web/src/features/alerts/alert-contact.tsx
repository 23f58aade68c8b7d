import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import forms from '../../ui/form.module.css'
import type { Alert } from './use-alerts.ts'

/** How to reach the patient, and what else may be opened: for who was told alone, nothing. */
export function AlertContact({ alert, isOverList }: { alert: Alert; isOverList: boolean }) {
  const { phone, patientId, mayReadRecord } = alert
  return (
    <>
      {phone && (
        <p>
          <Trans>
            Telephone: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </Trans>
        </p>
      )}
      {mayReadRecord && isOverList && (
        <p>
          <Link to="/patients/$patientId" params={{ patientId }}>
            <Trans>Open the chart</Trans>
          </Link>
        </p>
      )}
      {!mayReadRecord && (
        <p className={forms.note}>
          <Trans>
            You were told of this signal and may answer it. The rest of the record is open to the
            care team.
          </Trans>
        </p>
      )}
    </>
  )
}
