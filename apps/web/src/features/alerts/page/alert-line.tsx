import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useSession } from '../../../session/use-session.ts'
import { DateText, DateTimeText } from '../../../ui/date-text.tsx'
import rows from '../../../ui/rows.module.css'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { nameOfAlertRule } from '../../../words/alert-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { nameOfDismissal, nameOfOutcome, nameOfState } from '../alert-codes.ts'
import { lookOfTier } from '../alert-looks.ts'
import { sentenceOfPart } from '../sentence-of-part.ts'
import classes from './alerts-page.module.css'
import type { AlertRow } from './use-alert-list.ts'

interface AlertLineProps {
  readonly row: AlertRow
  readonly isSelected: boolean
  readonly toggle: (alertId: string) => void
}

/** True for what may be acknowledged together with others: nobody has seen it, and it is no T1. */
export function isSelectable({ tier, state }: Pick<AlertRow, 'tier' | 'state'>): boolean {
  return tier !== 'T1' && state === 'open'
}

/** One signal; the whole row opens it over the list. */
export const AlertLine = memo(function AlertLine({ row, isSelected, toggle }: AlertLineProps) {
  const { t, i18n } = useLingui()
  const { shape, tone, word } = lookOfTier[row.tier]
  const rule = i18n._(findWord(nameOfAlertRule, row.rule))
  const { patientName } = row
  return (
    <tr className={`${rows.row} ${classes.line}`}>
      <td className={classes.select}>
        {isSelectable(row) && (
          <span className={classes.choice}>
            <input
              type="checkbox"
              aria-label={t`Select: ${rule}, ${patientName}`}
              checked={isSelected}
              onChange={() => toggle(row.alertId)}
            />
          </span>
        )}
      </td>
      <td className={rows.nowrap}>
        <StatusBadge tone={tone} shape={shape}>
          {i18n._(word)}
        </StatusBadge>
      </td>
      <td className={rows.nowrap}>
        <Link
          to="/alerts"
          search={(search) => ({ ...search, alert: row.alertId })}
          resetScroll={false}
          className={rows.link}
          data-row
          data-alert={row.alertId}
        >
          {patientName}
        </Link>
      </td>
      <td className={`${rows.clip} ${classes.what}`}>
        {rule}{' '}
        <span className={`${rows.quiet} ${classes.parts}`}>
          {row.parts.map((part) => sentenceOfPart(part)).join(' ')}
        </span>
      </td>
      <td className={rows.nowrap}>
        <span className={rows.label}>
          <Trans>since</Trans>{' '}
        </span>
        <DateTimeText at={row.raisedAt} />
      </td>
      <td className={rows.nowrap}>
        <DueBy row={row} />
      </td>
      <td className={classes.whose}>
        <Whose row={row} />
      </td>
    </tr>
  )
})

function DueBy({ row: { ackDeadline, state } }: { row: AlertRow }) {
  if (!ackDeadline || state !== 'open') return null
  const isPast = Date.parse(ackDeadline) < Date.now()
  return (
    <span className={isPast ? classes.past : undefined}>
      <span className={rows.label}>
        <Trans>to be seen by</Trans>{' '}
      </span>
      <DateTimeText at={ackDeadline} />
      {isPast && (
        <>
          {' '}
          <Trans>(past)</Trans>
        </>
      )}
    </span>
  )
}

function Whose({ row }: { row: AlertRow }) {
  const { i18n } = useLingui()
  const { today } = useSession().organization
  const { state, takenBy, acknowledgedBy, outcome, snoozedUntil, told } = row
  if (state === 'dismissed' || state === 'resolved' || state === 'withdrawn') {
    const words = state === 'dismissed' ? nameOfDismissal : nameOfOutcome
    const how = outcome ? i18n._(findWord(words as typeof nameOfOutcome, outcome)) : null
    return [i18n._(findWord(nameOfState, state)), how].filter(Boolean).join(': ')
  }
  const isPutOff = snoozedUntil !== null && snoozedUntil > today
  return (
    <>
      {state === 'in_progress' && <Trans>{takenBy} works on it</Trans>}
      {state === 'acknowledged' && <Trans>Seen by {acknowledgedBy}, not resolved</Trans>}
      {state === 'open' && <Unseen told={told} />}
      {isPutOff && (
        <span className={rows.quiet}>
          {' '}
          <Trans>
            put off until <DateText date={snoozedUntil} />
          </Trans>
        </span>
      )}
    </>
  )
}

function Unseen({ told }: { told: readonly string[] }) {
  const { i18n } = useLingui()
  if (told.length === 0) {
    return (
      <strong>
        <Trans>Nobody could be told</Trans>
      </strong>
    )
  }
  const names = new Intl.ListFormat(i18n.locale).format(told)
  return <Trans>Not seen yet; told: {names}</Trans>
}
