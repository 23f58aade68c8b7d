import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import {
  type TransitionCriterion,
  type TransitionFacts,
  transitionThresholds,
} from '@meridian/domain/protocol'

export type Criterion = TransitionCriterion['id']

interface CriterionWords {
  /** What the protocol asks for. */
  readonly asked: string
  /** What is known of it. */
  readonly now: string
}

/** The criteria for the next phase in words, with the figures known today. */
export function useCriterionWords(facts: TransitionFacts): Record<Criterion, CriterionWords> {
  const { t } = useLingui()
  const { reliefSessions, reliefDays, painPercent, quotaMetPercent: quota } = transitionThresholds
  const { daysInPhase, acupunctureSessionsDone: done } = facts
  const sessions =
    done === null
      ? t`sessions not recorded`
      : plural(done, { one: '# session done', other: '# sessions done' })
  const days = plural(daysInPhase, { one: '# day in the phase', other: '# days in the phase' })
  return {
    sessions_or_days: {
      asked: t`${reliefSessions} sessions of acupuncture, or ${reliefDays} days.`,
      now: `${sessions}, ${days}`,
    },
    less_pain_or_quota: {
      asked: t`Pain ${painPercent} % lower, or the walking quota met on ${quota} % of days.`,
      now: `${sayPain(facts)}, ${sayQuota(facts)}`,
    },
    no_critical_alert: {
      asked: t`No safety signal is open.`,
      now: facts.openCriticalAlert ? t`one is open` : '',
    },
    cycle_reassessed: { asked: t`The acupuncture cycle is reassessed.`, now: '' },
    function_or_goal: {
      asked: t`Function improved by its threshold, or an agreed goal reached.`,
      now: `${sayFunction(facts)}, ${sayGoal(facts)}`,
    },
  }

  function sayPain({ painPercentChange: change }: TransitionFacts): string {
    if (change === null) return t`pain not recorded twice`
    const percent = Math.abs(Math.round(change))
    if (change === 0) return t`pain as at baseline`
    return change < 0 ? t`pain ${percent} % lower` : t`pain ${percent} % higher`
  }

  function sayQuota({ quotaMetPercent: met }: TransitionFacts): string {
    return met === null ? t`walking quota not recorded` : t`walking quota met on ${met} % of days`
  }

  function sayFunction({ functionImproved }: TransitionFacts): string {
    if (functionImproved === null) return t`function not recorded twice`
    return functionImproved ? t`function improved` : t`function not improved by its threshold`
  }

  function sayGoal({ agreedGoalReached }: TransitionFacts): string {
    if (agreedGoalReached === null) return t`no progress on a goal recorded`
    return agreedGoalReached ? t`a goal reached` : t`no goal reached yet`
  }
}
