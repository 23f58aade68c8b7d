import { Trans, useLingui } from '@lingui/react/macro'
import { protocolCitations } from '@meridian/domain/protocol'
import { nameOfPhase } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { CriterionLine } from '../../plan/criterion-line.tsx'
import { Cited } from './cited.tsx'
import classes from './decide.module.css'
import type { DecisionCard } from './use-decision-card.ts'

/** What speaks for the next phase, or for more sessions; the coordinator decides on phases apart from this. */
export function AdviceText({ card }: { card: DecisionCard }) {
  const { i18n } = useLingui()
  const { transition, isStepUpSuggested } = card.advice
  if (!transition && !isStepUpSuggested) return null
  const phase = i18n._(findWord(nameOfPhase, card.plan?.phase ?? ''))
  return (
    <section>
      <h3 className={classes.heading}>
        <Trans>The phase</Trans>
      </h3>
      {transition && (
        <>
          <p className={classes.text}>
            {transition.suggested ? (
              <Trans>What the protocol asks before leaving {phase} is there.</Trans>
            ) : (
              <Trans>Not all the protocol asks before leaving {phase} is there.</Trans>
            )}
          </p>
          <ul className={classes.criteria}>
            {transition.criteria.map(({ id, state }) => (
              <CriterionLine key={id} id={id} state={state} facts={transition.facts} />
            ))}
          </ul>
        </>
      )}
      {isStepUpSuggested && (
        <p className={classes.text}>
          <Trans>A return to more sessions may be considered; whoever coordinates decides.</Trans>
        </p>
      )}
      <Cited
        rules={[
          protocolCitations.transitions,
          ...(isStepUpSuggested ? [protocolCitations.step_up] : []),
        ]}
      />
    </section>
  )
}
