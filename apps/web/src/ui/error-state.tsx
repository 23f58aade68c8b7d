import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { failureOf } from '../failures/failure-of.ts'
import { sentenceOf } from '../failures/sentence-of.ts'
import { NoAccess } from './no-access.tsx'
import { Shape } from './shape.tsx'
import classes from './states.module.css'

/** Why something could not be shown, in words, and a way to try again; a card that fails fails alone. */
export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  const failure = failureOf(error)
  if (failure.code === 'forbidden' || failure.code === 'not_found') return <NoAccess />
  return (
    <div className={classes.state} role="alert">
      <p className={classes.failure}>
        <Shape name="triangle" />
        <span>{sentenceOf(failure)}</span>
      </p>
      <Button variant="default" onClick={retry}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  )
}
