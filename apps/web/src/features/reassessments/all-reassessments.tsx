import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Anchor } from '@mantine/core'
import { DateText } from '../../ui/date-text.tsx'
import rowsCss from '../../ui/rows.module.css'
import { nameOfDecision, nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { usePanel } from '../patient/use-panel.ts'
import classes from './next-steps.module.css'
import { ReassessmentStatus } from './reassessment-status.tsx'
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
  const panel = usePanel()
  const { reassessmentId: reassessment } = row
  return (
    <tr className={rowsCss.row}>
      <td>
        <Anchor
          component="button"
          type="button"
          size="sm"
          className={rowsCss.link}
          onClick={() => panel.open({ panel: 'reassessment', reassessment })}
        >
          {i18n._(findWord(nameOfSlot, row.slot))}
        </Anchor>
      </td>
      <td className={rowsCss.nowrap}>
        {row.isExpected && <Trans>about</Trans>} <DateText date={row.dueOn} />
      </td>
      <td>
        <ReassessmentStatus row={row} /> {row.closedOn && <DateText date={row.closedOn} />}{' '}
        {row.reason} {row.decision && i18n._(nameOfDecision[row.decision.decision])}
        {row.asksForDecision && <Trans>Waits for a decision</Trans>}
      </td>
    </tr>
  )
}
