import { Trans } from '@lingui/react/macro'
import type { CriterionState, TransitionFacts } from '@meridian/domain/protocol'
import { StatusBadge } from '../../ui/status-badge.tsx'
import classes from './plan.module.css'
import { type Criterion, useCriterionWords } from './use-criterion-words.ts'

interface CriterionLineProps {
  readonly id: Criterion
  readonly state: CriterionState
  readonly facts: TransitionFacts
}

/** One thing the protocol asks before the next phase, whether it is met, and what is known of it. */
export function CriterionLine({ id, state, facts }: CriterionLineProps) {
  const words = useCriterionWords(facts)[id]
  return (
    <li className={classes.line}>
      <StateBadge state={state} />
      <p>
        {words.asked} <span className={classes.quiet}>{words.now}</span>
      </p>
    </li>
  )
}

function StateBadge({ state }: { state: CriterionState }) {
  switch (state) {
    case 'met':
      return (
        <StatusBadge tone="good" shape="tick">
          <Trans>Met</Trans>
        </StatusBadge>
      )
    case 'unmet':
      return (
        <StatusBadge tone="info" shape="ring">
          <Trans>Not met</Trans>
        </StatusBadge>
      )
    case 'not_recorded':
      return (
        <StatusBadge tone="quiet" shape="ring">
          <Trans>Not recorded</Trans>
        </StatusBadge>
      )
  }
}
