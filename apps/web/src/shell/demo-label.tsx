import { Trans } from '@lingui/react/macro'
import classes from './demo-label.module.css'

/** On every page of the demo clinic, so that nobody takes its people for real. */
export function DemoLabel() {
  return (
    <span className={classes.label}>
      <Trans>Demo</Trans>
      <span className={classes.more}>
        {' '}
        <Trans>Invented people</Trans>
      </span>
    </span>
  )
}
