import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import classes from './alerts-page.module.css'
import type { AlertActs } from './use-alert-acts.ts'

/** What can be done with all that is selected; a critical signal never is. */
export function SelectionBar({ acts }: { acts: AlertActs }) {
  const count = acts.selected.size
  if (count === 0) return null
  return (
    <div className={classes.bar} role="status">
      <span>
        <Plural value={count} one="# signal selected" other="# signals selected" />
      </span>
      <Button size="compact-sm" loading={acts.isPending} onClick={acts.acknowledgeSelected}>
        <Trans>I have seen them</Trans>
      </Button>
      <Button size="compact-sm" variant="default" onClick={acts.clear}>
        <Trans>Select none</Trans>
      </Button>
    </div>
  )
}
