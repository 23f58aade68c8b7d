import { Trans, useLingui } from '@lingui/react/macro'
import type { RouterOutputs } from '../../api/trpc.ts'
import { nameOfAlertRule } from '../../words/alert-words.ts'
import { findWord } from '../../words/find-word.ts'
import { nameOfCheck } from './alert-codes.ts'
import classes from './alerts.module.css'
import { sentenceOfPart } from './sentence-of-part.ts'

type Raised = RouterOutputs['reassessments']['record']['raised'][number]

/** What recording has raised, and who has been told, at once and by name; or that nobody can be. */
export function RaisedSignals({ raised }: { raised: readonly Raised[] }) {
  const { i18n } = useLingui()
  if (raised.length === 0) return null
  return (
    <ul className={classes.raised} role="alert">
      {raised.map((signal) => (
        <li key={signal.alertId} data-tier={signal.tier}>
          <strong>{i18n._(findWord(nameOfAlertRule, signal.rule))}.</strong>{' '}
          {signal.parts.map(sentenceOfPart).join(' ')}{' '}
          {(signal.rule === 'SI-1' || signal.rule === 'SI-2') && (
            <Trans>Contact and a structured risk assessment are needed today.</Trans>
          )}{' '}
          <WhoKnows raised={signal} />
          {signal.checklist.length > 0 && (
            <ul>
              {signal.checklist.map((check) => (
                <li key={check}>{i18n._(findWord(nameOfCheck, check))}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function WhoKnows({ raised }: { raised: Raised }) {
  const { i18n } = useLingui()
  if (raised.nobody) {
    return (
      <strong>
        <Trans>
          Nobody could be told: nobody is named for it in this clinic. Stay with the person and call
          for help by the clinic’s own protocol.
        </Trans>
      </strong>
    )
  }
  const names = new Intl.ListFormat(i18n.locale).format([...new Set(raised.told)])
  return <Trans>Told: {names}.</Trans>
}
