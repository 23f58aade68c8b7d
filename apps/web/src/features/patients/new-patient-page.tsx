import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { PageTitle } from '../../ui/page-title.tsx'
import { NewPatientForm } from './new-patient-form.tsx'

/** Registering somebody who was referred. */
export function NewPatientPage() {
  const { t } = useLingui()
  const [hasErrors, setHasErrors] = useState(false)
  return (
    <>
      <PageTitle title={t`New patient`} hasErrors={hasErrors} />
      <p>
        <Trans>Only the name and the birth date are needed now. The rest can follow.</Trans>
      </p>
      <NewPatientForm onErrors={setHasErrors} />
    </>
  )
}
