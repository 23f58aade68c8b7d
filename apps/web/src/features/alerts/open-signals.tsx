import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfAlertRule } from '../../words/alert-words.ts'
import { findWord } from '../../words/find-word.ts'
import { usePanel } from '../patient/use-panel.ts'
import steps from '../reassessments/next-steps.module.css'
import { nameOfState } from './alert-codes.ts'
import classes from './alerts.module.css'
import { sentenceOfPart } from './sentence-of-part.ts'

type Signal = RouterOutputs['alerts']['list']['rows'][number]

/** The clinical signals of a patient that nobody has resolved; those of a reassessment stand with it. */
export function OpenSignals({ patientId }: { patientId: string }) {
  const titleId = useId()
  const signals = useQuery(trpc.alerts.list.queryOptions({ patientId }))
  if (signals.isError && !signals.data) {
    return <ErrorState error={signals.error} retry={signals.refetch} />
  }
  const clinical = signals.data?.rows.filter(isClinical) ?? []
  if (clinical.length === 0) return null
  return (
    <section aria-labelledby={titleId} className={classes.signals}>
      <h2 id={titleId} className={steps.title}>
        <Trans>Signals for review</Trans>
      </h2>
      <ul className={steps.steps}>
        {clinical.map((signal) => (
          <SignalLine key={signal.alertId} signal={signal} />
        ))}
      </ul>
    </section>
  )
}

const isClinical = ({ rule }: Signal) => rule !== 'DUE' && rule !== 'OVERDUE' && rule !== 'MISSED'

function SignalLine({ signal }: { signal: Signal }) {
  const { t, i18n } = useLingui()
  const panel = usePanel()
  const what = i18n._(findWord(nameOfAlertRule, signal.rule))
  return (
    <li className={steps.step}>
      <StatusBadge tone={signal.tier === 'T1' ? 'urgent' : 'warning'} shape="triangle">
        <Trans>Signal</Trans>
      </StatusBadge>
      <span className={steps.what}>
        {what}{' '}
        <span className={steps.quiet}>
          {signal.parts.map(sentenceOfPart).join(' ')} {i18n._(findWord(nameOfState, signal.state))}
          .
        </span>
      </span>
      <span className={steps.actions}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t`Open: ${what}`}
          onClick={() => panel.open({ panel: 'alert', alert: signal.alertId })}
        >
          <Trans>Open</Trans>
        </Button>
      </span>
    </li>
  )
}
