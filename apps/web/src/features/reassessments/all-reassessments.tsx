import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../ui/date-text.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import rowsCss from '../../ui/rows.module.css'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import classes from './next-steps.module.css'
import type { Reassessment } from './use-reassessments.ts'

/** Every reassessment of the episode, past ones included, for whoever asks. */
export function AllReassessments({ rows }: { rows: readonly Reassessment[] }) {
  const { t } = useLingui()
  if (rows.length === 0) return null
  return (
    <details className={classes.all}>
      <summary>
        <Plural
          value={rows.length}
          one="The one reassessment of this episode"
          other="All # reassessments of this episode"
        />
      </summary>
      <table className={rowsCss.table}>
        <thead>
          <tr>
            <th scope="col">{t`Reassessment`}</th>
            <th scope="col">{t`Due`}</th>
            <th scope="col">{t`Status`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.reassessmentId} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Row({ row }: { row: Reassessment }) {
  const { i18n } = useLingui()
  return (
    <tr className={rowsCss.row}>
      <td>{i18n._(findWord(nameOfSlot, row.slot))}</td>
      <td className={rowsCss.nowrap}>
        <DateText date={row.dueOn} />
      </td>
      <td>
        <Status row={row} /> {row.closedOn && <DateText date={row.closedOn} />} {row.reason}
      </td>
    </tr>
  )
}

function Status({ row }: { row: Reassessment }) {
  switch (row.status) {
    case 'completed':
      return (
        <StatusBadge tone="good" shape="tick">
          <Trans>Recorded</Trans>
        </StatusBadge>
      )
    case 'declined':
      return (
        <StatusBadge tone="quiet" shape="cross">
          <Trans>Declined</Trans>
        </StatusBadge>
      )
    case 'not_possible':
      return (
        <StatusBadge tone="quiet" shape="cross">
          <Trans>Not possible</Trans>
        </StatusBadge>
      )
    case 'not_applicable':
      return (
        <StatusBadge tone="quiet" shape="ring">
          <Trans>No longer applies</Trans>
        </StatusBadge>
      )
    default:
      return <DueBadge status={row.status} />
  }
}
