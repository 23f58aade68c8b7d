import { Trans } from '@lingui/react/macro'
import classes from './states.module.css'

/** Not found and not allowed, in the same words: the two are never told apart. */
export function NoAccess() {
  return (
    <div className={classes.state}>
      <p className={classes.sentence}>
        <Trans>
          There is nothing here for you: it does not exist, or it is not open to your role. If you
          need it for your work, ask an admin of your clinic.
        </Trans>
      </p>
      <a href="/">
        <Trans>Go to Today</Trans>
      </a>
    </div>
  )
}
