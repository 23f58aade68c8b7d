import { Trans } from '@lingui/react/macro'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import classes from './assess.module.css'

interface OpenItemsProps {
  readonly instrument: InstrumentId
  readonly missing: readonly string[]
  readonly onGoOn: (item: string) => void
}

/** What is still open of a form saved in part; each leads back to it, to go on. */
export function OpenItems({ instrument, missing, onGoOn }: OpenItemsProps) {
  const items = instruments[instrument].items.filter(({ key }) => missing.includes(key))
  return (
    <>
      <p>
        <Trans>Still open; choose one to go on:</Trans>
      </p>
      <ul className={classes.open}>
        {items.map(({ key, label }) => (
          <li key={key}>
            <button type="button" className={classes.link} onClick={() => onGoOn(key)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
