import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { DateText } from '../../../ui/date-text.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { nameOfMeasure } from '../../../words/alert-words.ts'
import { nameOfEvidence } from '../../../words/evidence-words.ts'
import { findWord } from '../../../words/find-word.ts'
import classes from './decide.module.css'
import type { DecisionCard } from './use-decision-card.ts'

type Line = DecisionCard['lines'][number]

/** One line for each thing that was measured: from the start to now, and whether the change is held to matter. */
export function CardTable({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line.measure} className={classes.line}>
          <span>
            <strong>{i18n._(findWord(nameOfMeasure, line.measure))}</strong>{' '}
            <StartToNow line={line} />
          </span>
          <ChangeBadge line={line} />
          <Threshold line={line} />
        </li>
      ))}
    </ul>
  )
}

function StartToNow({ line: { start, now } }: { line: Line }) {
  if (!now && !start) return <Trans>never measured</Trans>
  if (!now && start) {
    const value = formatValue(start.value)
    return (
      <Trans>
        {value} at the start (<DateText date={start.on} />
        ), not measured now
      </Trans>
    )
  }
  const value = formatValue(now?.value ?? 0)
  if (!start) return <Trans>{value}; not measured at the start</Trans>
  const before = formatValue(start.value)
  return (
    <Trans>
      {before} → {value}
    </Trans>
  )
}

function ChangeBadge({ line: { change } }: { line: Line }) {
  switch (change?.classification) {
    case 'improved':
      return (
        <StatusBadge tone="good" shape="tick">
          <Trans>Better, important</Trans>
        </StatusBadge>
      )
    case 'worsened':
      return (
        <StatusBadge tone="warning" shape="triangle">
          <Trans>Worse, important</Trans>
        </StatusBadge>
      )
    case 'unchanged':
      return (
        <StatusBadge tone="quiet" shape="ring">
          <Trans>No important change</Trans>
        </StatusBadge>
      )
    default:
      return null
  }
}

/** How far the change is from the one that is held to matter; who says so is one click away. */
function Threshold({ line: { change, threshold } }: { line: Line }) {
  const needed = amountOf(threshold.value, threshold.unit)
  const moved = change ? amountOf(Math.abs(change.delta), 'points') : null
  const percent = change?.percentChange == null ? null : formatValue(Math.abs(change.percentChange))
  return (
    <div className={classes.threshold}>
      {moved && percent ? (
        <Trans>
          Changed by {moved} ({percent} %); from {needed} on it matters.
        </Trans>
      ) : (
        <Trans>From {needed} on a change matters.</Trans>
      )}
      <details className={classes.source}>
        <summary>
          <Trans>Source</Trans>
        </summary>
        <ul>
          {threshold.sources.map(({ text, tag }) => (
            <li key={text}>
              {text}. {i18n._(findWord(nameOfEvidence, tag))}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function amountOf(value: number, unit: Line['threshold']['unit']): string {
  const figure = formatValue(value)
  if (unit === 'percent') return t`${figure} %`
  return value === 1 ? t`${figure} point` : t`${figure} points`
}

const formatValue = (value: number) =>
  new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 }).format(value)
