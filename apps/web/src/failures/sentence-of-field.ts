import { t } from '@lingui/core/macro'

/** How a form speaks of one of its fields. */
export interface FieldWords {
  /** The label that stands above the field. */
  readonly label: string
  /** What to do when it is empty: “Enter the patient’s name”. */
  readonly whenEmpty: string
}

/** A field's code from the domain as words beside the field: how to put it right, never “invalid”. */
export function sentenceOfField(code: string, { label, whenEmpty }: FieldWords): string {
  switch (code) {
    case 'text_required':
    case 'role_required':
    case 'region_required':
      return whenEmpty
    case 'text_too_long':
    case 'password_long':
      return t`${label}: shorten the text`
    case 'text_unprintable':
      return t`${label}: remove characters that cannot be shown`
    case 'text_one_line':
      return t`${label}: keep it on one line`
    case 'date_not_real':
      return t`${label}: enter a real date, such as 22 Nov 2026`
    case 'email_malformed':
      return t`Enter an email address like name@example.com`
    case 'password_short':
      return t`Enter a password of 12 characters or more`
    case 'time_zone_unknown':
      return t`Choose a time zone from the list`
    case 'time_malformed':
      return t`${label}: enter a time such as 08:30`
    case 'hours_reversed':
      return t`${label}: the end must be later than the start`
    case 'password_common':
      return t`Enter a password that is harder to guess`
    case 'record_number_taken':
      return t`${label}: another patient has this one`
    case 'date_before_birth':
      return t`${label}: enter a date after the birth date`
    case 'date_in_future':
      return t`${label}: enter a date that is not in the future`
    case 'date_in_past':
      return t`${label}: enter today or a later date`
    case 'date_too_far':
      return t`${label}: enter a date within a year`
    case 'date_before_referral':
      return t`${label}: enter a date on or after the referral`
    case 'date_before_discharge':
      return t`${label}: enter a date on or after the discharge`
    case 'date_before_window':
    case 'date_after_window':
      return t`${label}: enter a date on which this reassessment was open`
    case 'date_before_goal':
      return t`${label}: enter a date on or after the day the goal was agreed`
    case 'clinician_not_here':
      return t`${label}: choose somebody who treats patients here now`
    case 'time_in_future':
      return t`${label}: enter a time that is not in the future`
    case 'patient_died':
      return t`This patient has died and cannot be readmitted`
    default:
      return t`${label}: check what is entered here`
  }
}
