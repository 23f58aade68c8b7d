import { Trans, useLingui } from '@lingui/react/macro'
import { isGoalReached } from '@meridian/domain/goals'
import type { PlanGoal } from '@meridian/domain/plan'
import { useId } from 'react'
import { DateText } from '../../ui/date-text.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfAttainment } from '../../words/goal-words.ts'
import { PanelButton } from '../patient/panel-button.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { nameOfItem } from './lines-of-content-change.ts'
import classes from './plan.module.css'
import { itemsOf, type Plan } from './use-plan.ts'

interface GoalsProps {
  readonly patient: Patient
  readonly plan: Plan
}

/** What the person wants to do again, in their own words, and how far they have come. */
export function Goals({ patient, plan }: GoalsProps) {
  const titleId = useId()
  const { goals } = plan.content
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        <Trans>Goals</Trans>
      </h2>
      {goals.length === 0 && (
        <p className={classes.quiet}>
          <Trans>No goal in the patient’s own words yet.</Trans>
        </p>
      )}
      <ul className={classes.list}>
        {goals.map((goal) => (
          <Goal key={goal.id} goal={goal} patient={patient} plan={plan} />
        ))}
      </ul>
    </section>
  )
}

function Goal({ goal, patient, plan }: GoalsProps & { goal: PlanGoal }) {
  const { t, i18n } = useLingui()
  const { access, episode } = patient
  const mayRecord = access.mayWrite && episode?.status !== 'discharged'
  const acting = itemsOf(plan.content.items, goal.planItemIds).map(nameOfItem).join(', ')
  return (
    <li className={classes.line}>
      <Attained goal={goal} plan={plan} />
      <div>
        <p>“{goal.activity}”</p>
        <p className={classes.quiet}>
          <Trans>
            Expected: {goal.expected}. At the start: {i18n._(nameOfAttainment[goal.startLevel])}.
          </Trans>{' '}
          <LastProgress goal={goal} plan={plan} />{' '}
          {acting && <Trans>Works towards it: {acting}.</Trans>}{' '}
          {goal.psfsActivity && (
            <Trans>Measured by activity {goal.psfsActivity.slice(1)} of the PSFS.</Trans>
          )}
        </p>
      </div>
      {mayRecord && (
        <PanelButton
          opens={{ panel: 'goal', goal: goal.id }}
          aria-label={t`Record progress: ${goal.activity}`}
        >
          <Trans>Record progress</Trans>
        </PanelButton>
      )}
    </li>
  )
}

/** How far a goal is reached, as a status. */
export function Attained({ goal, plan }: { goal: PlanGoal; plan: Plan }) {
  const { i18n } = useLingui()
  const latest = plan.progress.find(({ goalId }) => goalId === goal.id)
  if (!latest) {
    return (
      <StatusBadge tone="quiet" shape="ring">
        <Trans>No progress yet</Trans>
      </StatusBadge>
    )
  }
  const reached = isGoalReached(latest.attainment)
  return (
    <StatusBadge tone={reached ? 'good' : 'info'} shape={reached ? 'tick' : 'dot'}>
      {i18n._(nameOfAttainment[latest.attainment])}
    </StatusBadge>
  )
}

function LastProgress({ goal, plan }: { goal: PlanGoal; plan: Plan }) {
  const latest = plan.progress.find(({ goalId }) => goalId === goal.id)
  return (
    latest && (
      <Trans>
        Last recorded on <DateText date={latest.on} />.
      </Trans>
    )
  )
}
