import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { protocolCitations, type TransitionCriterion } from '@meridian/domain/protocol'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { nameOfPhase } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { Cited } from './cited.tsx'
import classes from './decide.module.css'
import type { DecisionCard } from './use-decision-card.ts'

const criteria: Readonly<Record<TransitionCriterion['id'], MessageDescriptor>> = {
  sessions_or_days: msg`6 sessions done, or 28 days in the phase`,
  less_pain_or_quota: msg`at least 30 % less pain, or the walking quota met on 80 % of days`,
  no_critical_alert: msg`no critical alert open`,
  cycle_reassessed: msg`the end of the cycle is reassessed`,
  function_or_goal: msg`function better by its threshold, or an agreed goal reached`,
}

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
            {transition.criteria.map(({ id, met }) => (
              <li key={id}>
                <StatusBadge tone={met ? 'good' : 'quiet'} shape={met ? 'tick' : 'ring'}>
                  {met ? <Trans>Yes</Trans> : <Trans>Not yet</Trans>}
                </StatusBadge>{' '}
                {i18n._(criteria[id])}
              </li>
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
