import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { formatTime } from '../language/format-date.ts'
import { useSession } from '../session/use-session.ts'
import classes from './stale-banner.module.css'

interface StaleBannerProps {
  readonly query: {
    readonly isError: boolean
    readonly isFetching: boolean
    readonly dataUpdatedAt: number
    readonly errorUpdatedAt: number
    readonly refetch: () => unknown
  }
}

/** Over rows that are kept although the last refresh failed: since when, and a way to try again. */
export function StaleBanner({ query }: StaleBannerProps) {
  const { timeZone } = useSession().organization
  if (!query.isError) return null
  const clock = (at: number) => formatTime(new Date(at).toISOString(), timeZone)
  const failedAt = clock(query.errorUpdatedAt)
  const shownFrom = clock(query.dataUpdatedAt)
  return (
    <div role="alert" className={classes.banner}>
      <span>
        <Trans>
          Could not refresh at {failedAt}. Showing {shownFrom}.
        </Trans>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={query.isFetching}
        onClick={() => query.refetch()}
      >
        <Trans>Try again</Trans>
      </Button>
    </div>
  )
}
