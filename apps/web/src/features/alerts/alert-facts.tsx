import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Away } from '../../ui/away.tsx'
import { DateText, DateTimeText } from '../../ui/date-text.tsx'
import { findWord } from '../../words/find-word.ts'
import {
  nameOfCheck,
  nameOfDismissal,
  nameOfOutcome,
  nameOfState,
  nameOfTold,
  nameOfUnit,
} from './alert-codes.ts'
import classes from './alerts.module.css'
import type { Alert } from './use-alerts.ts'

/** Who knows, what comes next, what to think of, and on which figures and sources the signal rests. */
export function AlertFacts({ alert }: { alert: Alert }) {
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={<Trans>Status</Trans>}>
          <p>
            <Trans>
              Raised <DateTimeText at={alert.raisedAt} />
            </Trans>
          </p>
          <Standing alert={alert} />
        </Fact>
        <Fact name={<Trans>Who was told</Trans>}>
          <Told alert={alert} />
        </Fact>
        {alert.nextStep && <NextStep step={alert.nextStep} />}
        {alert.checklist.length > 0 && <Checks checks={alert.checklist} />}
      </dl>
      <details className={classes.grounds}>
        <summary>
          <Trans>Rule, figures and source</Trans>
        </summary>
        <Grounds alert={alert} />
      </details>
    </>
  )
}

/** By which rule, with which figures, from where; one click away, because the sentence above says what it found. */
function Grounds({ alert }: { alert: Alert }) {
  const { i18n } = useLingui()
  return (
    <dl className={classes.facts}>
      <Fact name={<Trans>Rule</Trans>}>
        {alert.trigger ? <p>{alert.trigger}</p> : <RuleSince now={alert.ruleVersionNow} />}
        <p>
          <Trans>
            {alert.rule}, version {alert.ruleVersion}, {alert.tier}
          </Trans>
        </p>
      </Fact>
      <Fact name={<Trans>Figures</Trans>}>
        <ul>
          {alert.thresholds.map(({ name, value, unit, meaning }) => (
            <li key={name}>
              {meaning}: {value} {i18n._(findWord(nameOfUnit, unit))}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={<Trans>Source</Trans>}>
        <ul>
          {alert.source.map(({ id, section, text }) => (
            <li key={`${id} ${section}`}>
              {text} ({id}, {section})
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Standing({ alert }: { alert: Alert }) {
  const { i18n } = useLingui()
  const { outcome, action, snoozedUntil, acknowledgedBy, acknowledgedAt, resolvedBy } = alert
  const words = alert.state === 'dismissed' ? nameOfDismissal : nameOfOutcome
  return (
    <>
      <p>{i18n._(findWord(nameOfState, alert.state))}</p>
      {acknowledgedBy && acknowledgedAt && (
        <p>
          <Trans>
            Seen by {acknowledgedBy}, <DateTimeText at={acknowledgedAt} />
          </Trans>
        </p>
      )}
      {alert.takenBy && alert.takenAt && (
        <p>
          <Trans>
            {alert.takenBy} works on it, since <DateTimeText at={alert.takenAt} />
          </Trans>
        </p>
      )}
      {outcome && (
        <p>
          {i18n._(findWord(words as typeof nameOfOutcome, outcome))}
          {action && `: ${action}`} {resolvedBy && `(${resolvedBy})`}
        </p>
      )}
      {snoozedUntil && (
        <p>
          <Trans>
            Put off until <DateText date={snoozedUntil} />
          </Trans>
        </p>
      )}
    </>
  )
}

function Told({ alert }: { alert: Alert }) {
  const { i18n } = useLingui()
  if (alert.told.length === 0) {
    return (
      <strong>
        <Trans>Nobody could be told: nobody is named for it in this clinic.</Trans>
      </strong>
    )
  }
  return (
    <ul>
      {alert.told.map(({ name, toldAs, toldAt, away }) => (
        <li key={`${name} ${toldAs}`}>
          {name}, {i18n._(findWord(nameOfTold, toldAs))}, <DateTimeText at={toldAt} />
          {away && <Away away={away} />}
        </li>
      ))}
    </ul>
  )
}

function NextStep({ step }: { step: NonNullable<Alert['nextStep']> }) {
  const { i18n } = useLingui()
  const to = i18n._(findWord(nameOfTold, step.to))
  return (
    <Fact name={<Trans>If nobody has seen it</Trans>}>
      {step.reachesSomebody ? (
        <Trans>
          It goes to: {to}, <DateTimeText at={step.at} />
        </Trans>
      ) : (
        <Trans>
          Nobody else is named for it in this clinic: those who were told stay the only ones.
        </Trans>
      )}
    </Fact>
  )
}

/** A signal keeps the figures it fired on, whatever became of its rule. */
function RuleSince({ now }: { now: number | null }) {
  return (
    <p>
      {now === null ? (
        <Trans>
          This rule is no longer in use. The figures are those the signal was raised on.
        </Trans>
      ) : (
        <Trans>
          The rule has changed since; it is at version {now} now. The figures are those the signal
          was raised on.
        </Trans>
      )}
    </p>
  )
}

function Checks({ checks }: { checks: readonly string[] }) {
  const { i18n } = useLingui()
  return (
    <Fact name={<Trans>To think of</Trans>}>
      <ul>
        {checks.map((check) => (
          <li key={check}>{i18n._(findWord(nameOfCheck, check))}</li>
        ))}
      </ul>
    </Fact>
  )
}
