import { Trans } from '@lingui/react/macro'
import { findDose, type PlanItem } from '@meridian/domain/plan'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { Attained } from './goals.tsx'
import { nameOfItem, wordOfMechanism } from './lines-of-content-change.ts'
import { NotAddressed } from './mechanisms.tsx'
import classes from './plan.module.css'
import { sentenceOfDose } from './sentence-of-dose.ts'
import { useNamesOf } from './use-names-of.ts'
import { type Plan, spanToday, usePlan } from './use-plan.ts'

/** The plan of this week on the chart: what by whom, what is left out, where the goals stand. */
export function CurrentPlan({ patient }: { patient: Patient }) {
  const titleId = useId()
  const query = usePlan(patient.id)
  if (query.data && !query.data.plan) return null
  return (
    <section className={`${classes.section} ${classes.onChart}`} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        <Link to="/patients/$patientId/plan" params={{ patientId: patient.id }}>
          <Trans>Current plan</Trans>
        </Link>
      </h2>
      {query.isPending && <LoadingRows rows={3} />}
      {query.isError && !query.data && <ErrorState error={query.error} retry={query.refetch} />}
      {query.data?.plan && <Compact plan={query.data.plan} />}
    </section>
  )
}

function Compact({ plan }: { plan: Plan }) {
  const { items, goals } = plan.content
  const now = spanToday(plan)
  const isIdle = items.every((item) => !findDose(item, now))
  return (
    <>
      {isIdle && (
        <p className={`${classes.sentence} ${classes.quiet}`}>
          <Trans>The plan asks for nothing in this phase.</Trans>
        </p>
      )}
      <dl className={classes.compact}>
        {items.map((item) => (
          <Doing key={item.id} item={item} plan={plan} />
        ))}
      </dl>
      {plan.uncovered.length > 0 && (
        <p className={classes.sentence}>
          <NotAddressed />{' '}
          {plan.uncovered.map(({ mechanism }) => wordOfMechanism(mechanism)).join(', ')}
        </p>
      )}
      {goals.map((goal) => (
        <p key={goal.id} className={classes.sentence}>
          <Attained goal={goal} plan={plan} /> “{goal.activity}”
        </p>
      ))}
    </>
  )
}

/** What an item asks for now; nothing where the phase does without it. */
function Doing({ item, plan }: { item: PlanItem; plan: Plan }) {
  const nameOf = useNamesOf(plan.people)
  const dose = findDose(item, spanToday(plan))
  if (!dose) return null
  return (
    <div className={classes.item}>
      <dt>{nameOfItem(item)}</dt>
      <dd>
        {sentenceOfDose(dose)}{' '}
        <span className={classes.quiet}>
          {item.ownerId === null ? <Trans>no owner yet</Trans> : nameOf(item.ownerId)}
        </span>
      </dd>
    </div>
  )
}
