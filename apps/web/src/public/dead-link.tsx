import { Trans } from '@lingui/react/macro'
import type { ScreenFailure } from '../failures/failure-of.ts'
import { sentenceOf } from '../failures/sentence-of.ts'
import classes from './public-page.module.css'

const deadCodes = new Set<ScreenFailure['code']>(['not_found', 'invalid'])

/** For a link that leads nowhere any more, or a server that cannot say. */
export function DeadLink({ failure }: { failure: ScreenFailure }) {
  return (
    <>
      <p className={classes.note} role="alert">
        {deadCodes.has(failure.code) ? (
          <Trans>
            This link was used already, has expired or was withdrawn. Ask an admin of the clinic for
            a new one. If you have an account, sign in.
          </Trans>
        ) : (
          sentenceOf(failure)
        )}
      </p>
      <p>
        <a href="/signin">
          <Trans>Sign in</Trans>
        </a>
      </p>
    </>
  )
}
