import { useLingui } from '@lingui/react/macro'
import { showNotification } from '@mantine/notifications'
import { formatDate } from '../../language/format-date.ts'

interface Told {
  readonly skipped?: readonly string[]
  readonly overlaps: readonly { readonly on: string; readonly time: string }[]
}

/** Says which days were left out because the clinic is closed, and where somebody is planned for twice. */
export function useTellOfPlan(): (told: Told) => void {
  const { t, i18n } = useLingui()
  const list = (days: string[]) => new Intl.ListFormat(i18n.locale).format(days)
  return ({ skipped = [], overlaps }) => {
    if (skipped.length > 0) {
      const days = list(skipped.map(formatDate))
      showNotification({ message: t`Left out, because the clinic is closed: ${days}.` })
    }
    if (overlaps.length > 0) {
      const days = list(overlaps.map(({ on, time }) => `${formatDate(on)} ${time}`))
      showNotification({ message: t`At the same time as another session: ${days}.` })
    }
  }
}
