import { Trans } from '@lingui/react/macro'
import rows from '../../ui/rows.module.css'

/** A telephone number to call, or that there is none on file. */
export function PhoneLink({ phone }: { phone: string | null }) {
  if (!phone) {
    return (
      <span className={rows.quiet}>
        <Trans>No number on file</Trans>
      </span>
    )
  }
  return (
    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={rows.action}>
      {phone}
    </a>
  )
}
