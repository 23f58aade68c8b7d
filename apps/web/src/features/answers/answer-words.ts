import { t } from '@lingui/core/macro'
import type { RejectionReason } from '@meridian/domain/instruments'

interface Named {
  readonly label: string
  readonly min?: number
  readonly max?: number
}

/** Why an answer or a total is refused, in words that say how to put it right. */
export function sentenceOfRefusal(reason: RejectionReason, { label, min, max }: Named): string {
  switch (reason) {
    case 'out_of_range':
    case 'not_a_number':
      return t`${label}: enter a number from ${min ?? 0} to ${max ?? 0}`
    case 'not_an_integer':
      return t`${label}: enter a whole number`
    case 'not_a_step':
      return t`${label}: enter a number in steps of ten`
    case 'not_a_time':
      return t`${label}: enter a time such as 22:30`
    case 'same_as_bed_time':
      return t`${label}: enter another time than the bed time`
    case 'totals_disagree':
      return t`${label}: this total and its parts cannot both be right. Look at the paper again`
    default:
      return t`${label}: check what is entered here`
  }
}
