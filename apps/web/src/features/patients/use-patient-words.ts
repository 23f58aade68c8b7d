import { useLingui } from '@lingui/react/macro'

/** How the form speaks of each thing the clinic knows of a patient. */
export function usePatientWords() {
  const { t } = useLingui()
  return {
    name: { label: t`Name`, whenEmpty: t`Enter the patient’s name` },
    birthDate: { label: t`Birth date`, whenEmpty: t`Enter the birth date` },
    sex: { label: t`Sex`, whenEmpty: t`Choose a sex` },
    recordNumber: { label: t`Record number`, whenEmpty: t`Enter the record number` },
    referredOn: { label: t`Referred on`, whenEmpty: t`Enter the day of the referral` },
    phone: { label: t`Telephone`, whenEmpty: t`Enter a telephone number` },
    email: { label: t`Email`, whenEmpty: t`Enter an email address` },
    language: { label: t`Language`, whenEmpty: t`Enter the language the patient speaks` },
    nextOfKin: { label: t`Next of kin`, whenEmpty: t`Enter the next of kin` },
    sharingConsentOn: {
      label: t`Consent to sharing given on`,
      whenEmpty: t`Enter the day of the consent`,
    },
  }
}
