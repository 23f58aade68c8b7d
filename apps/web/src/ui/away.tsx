import { Trans } from '@lingui/react/macro'
import rows from './rows.module.css'

interface AwayProps {
  readonly away: { readonly until: string; readonly coverName: string | null }
}

/** Beside the name of somebody who is away today: who takes what comes for them. */
export function Away({ away }: AwayProps) {
  return (
    <span className={rows.quiet}>
      {' '}
      {away.coverName ? (
        <Trans>(away, covered by {away.coverName})</Trans>
      ) : (
        <Trans>(away, nobody covers)</Trans>
      )}
    </span>
  )
}
