import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanItem } from '@meridian/domain/plan'
import { useId } from 'react'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfConfidence } from '../../words/plan-words.ts'
import { nameOfItem, wordOfMechanism } from './lines-of-content-change.ts'
import classes from './plan.module.css'
import type { Plan } from './use-plan.ts'

/** The mechanisms of the person, those that nothing addresses first, each with what acts on it. */
export function Mechanisms({ plan }: { plan: Plan }) {
  const { i18n } = useLingui()
  const titleId = useId()
  const { mechanisms, items } = plan.content
  const isOpen = (name: string) => plan.uncovered.some(({ mechanism }) => mechanism === name)
  const ordered = [...plan.uncovered, ...mechanisms.filter(({ mechanism }) => !isOpen(mechanism))]
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        <Trans>Mechanisms</Trans>
      </h2>
      {ordered.length === 0 && (
        <p className={classes.quiet}>
          <Trans>No predominant mechanism is written down.</Trans>
        </p>
      )}
      <ul className={classes.list}>
        {ordered.map(({ mechanism, confidence }) => {
          const acting = items.filter((item) => item.mechanisms.includes(mechanism))
          return (
            <li key={mechanism} className={classes.line}>
              {isOpen(mechanism) ? <NotAddressed /> : <Addressed />}
              <p>
                {wordOfMechanism(mechanism)}{' '}
                <span className={classes.quiet}>{i18n._(nameOfConfidence[confidence])}</span>
              </p>
              <p className={classes.quiet}>{acting.length > 0 && <ActedOnBy items={acting} />}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ActedOnBy({ items }: { items: readonly PlanItem[] }) {
  const { i18n } = useLingui()
  const names = new Intl.ListFormat(i18n.locale).format(items.map(nameOfItem))
  return <Trans>by {names}</Trans>
}

/** Nothing in the plan acts on it. */
export function NotAddressed() {
  return (
    <StatusBadge tone="warning" shape="triangle">
      <Trans>Not addressed</Trans>
    </StatusBadge>
  )
}

function Addressed() {
  return (
    <StatusBadge tone="good" shape="tick">
      <Trans>Addressed</Trans>
    </StatusBadge>
  )
}
