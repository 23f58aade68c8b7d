import { Trans, useLingui } from '@lingui/react/macro'
import type { CriterionState, TransitionFacts } from '@meridian/domain/protocol'
import { useId } from 'react'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfPhase } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import type { Patient } from '../patient/use-patient.ts'
import classes from './plan.module.css'
import { type Criterion, useCriterionWords } from './use-criterion-words.ts'
import type { Plan } from './use-plan.ts'

interface MoveOnProps {
  readonly patient: Patient
  readonly plan: Plan
}

/** What speaks for the next phase and what does not; the coordinator decides. */
export function MoveOn({ patient, plan: { moveOn } }: MoveOnProps) {
  const { i18n } = useLingui()
  const titleId = useId()
  if (!moveOn || patient.episode?.status !== 'active') return null
  const next = i18n._(findWord(nameOfPhase, moveOn.next))
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        <Trans>Moving on to {next}</Trans>
      </h2>
      <ul className={classes.list}>
        {moveOn.criteria.map(({ id, state }) => (
          <Line key={id} id={id} state={state} facts={moveOn.facts} />
        ))}
      </ul>
      <p className={classes.quiet}>
        {moveOn.suggested ? (
          <Trans>The protocol suggests the move; the coordinator decides.</Trans>
        ) : (
          <Trans>The protocol does not suggest the move yet; the coordinator decides.</Trans>
        )}
      </p>
    </section>
  )
}

interface LineProps {
  readonly id: Criterion
  readonly state: CriterionState
  readonly facts: TransitionFacts
}

function Line({ id, state, facts }: LineProps) {
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
