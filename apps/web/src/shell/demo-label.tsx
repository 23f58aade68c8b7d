import { Trans } from '@lingui/react/macro'
import classes from './demo-label.module.css'

/** On every page of the demo clinic, so that nobody takes its people for real. */
export function DemoLabel() {
  return (
    <span className={classes.label}>
      <span className={classes.short}>
        <Trans>Demo</Trans>
      </span>
      <span className={classes.full}>
        <Trans>Demo · invented people</Trans>
      </span>
    </span>
  )
}
