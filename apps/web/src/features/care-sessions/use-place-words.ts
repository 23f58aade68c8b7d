import { useLingui } from '@lingui/react/macro'
import type { FormWords } from '../../ui/form-errors-of.ts'

/** The words of the fields that say when a session is and with whom. */
export function usePlaceWords(): FormWords {
  const { t } = useLingui()
  return {
    on: { label: t`First day`, whenEmpty: t`Enter the day` },
    time: { label: t`Time`, whenEmpty: t`Enter the time` },
    minutes: { label: t`Minutes`, whenEmpty: t`Enter how long it takes` },
    withUserId: { label: t`With`, whenEmpty: t`Choose with whom` },
  }
}
