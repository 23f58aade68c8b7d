import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import banner from '../../../ui/stale-banner.module.css'

/** Somebody else saved meanwhile: what is typed stays until it is given up on purpose. */
export function ChangedElsewhere({ takeOver }: { takeOver: () => void }) {
  return (
    <div role="alert" className={banner.banner}>
      <Trans>Another admin changed the settings meanwhile. What you see is yours, not saved.</Trans>
      <Button size="compact-sm" variant="default" onClick={takeOver}>
        <Trans>Show theirs instead</Trans>
      </Button>
    </div>
  )
}
