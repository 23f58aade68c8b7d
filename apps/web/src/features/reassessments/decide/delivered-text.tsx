import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../ui/date-text.tsx'
import { findWord } from '../../../words/find-word.ts'
import { nameOfDiscipline } from '../../../words/people-words.ts'
import classes from './decide.module.css'
import type { DecisionCard } from './use-decision-card.ts'

/** What was done since the last reassessment, beside what moved. */
export function DeliveredText({ sessions }: { sessions: DecisionCard['sessions'] }) {
  const { i18n } = useLingui()
  const { since, counts } = sessions
  const done = counts.map(
    ({ discipline, done: count }) => `${i18n._(findWord(nameOfDiscipline, discipline))} ${count}`,
  )
  const list = new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(done)
  return (
    <p className={classes.text}>
      {since ? (
        <Trans>
          Sessions since <DateText date={since} />: {list}.
        </Trans>
      ) : (
        <Trans>Sessions so far: {list}.</Trans>
      )}
    </p>
  )
}
