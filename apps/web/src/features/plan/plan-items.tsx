import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanItem } from '@meridian/domain/plan'
import { useId } from 'react'
import { nameOfModality } from '../../words/plan-words.ts'
import { nameOfItem, wordOfMechanism } from './lines-of-content-change.ts'
import classes from './plan.module.css'
import { useNamesOf } from './use-names-of.ts'
import type { Plan } from './use-plan.ts'

/** Who prescribed each item and who carries it out, and what it acts on. */
export function PlanItems({ plan }: { plan: Plan }) {
  const titleId = useId()
  const { items } = plan.content
  const nameOf = useNamesOf(plan.people)
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        <Trans>Who does what</Trans>
      </h2>
      {items.length === 0 ? (
        <p className={classes.quiet}>
          <Trans>Nothing is in this plan yet.</Trans>
        </p>
      ) : (
        <dl className={classes.list}>
          {items.map((item) => (
            <Item key={item.id} item={item} nameOf={nameOf} />
          ))}
        </dl>
      )}
    </section>
  )
}

function Item({ item, nameOf }: { item: PlanItem; nameOf: (userId: string) => string }) {
  const { t, i18n } = useLingui()
  const who = (id: string | null) => (id === null ? t`nobody yet` : nameOf(id))
  return (
    <div className={classes.item}>
      <dt>
        {nameOfItem(item)}
        {item.title && (
          <span className={classes.quiet}> {i18n._(nameOfModality[item.modality])}</span>
        )}
      </dt>
      <dd>
        <Trans>
          Owner: {who(item.ownerId)}. Prescribed by: {who(item.prescriberId)}.
        </Trans>{' '}
        {item.mechanisms.length > 0 && (
          <Trans>Acts on: {item.mechanisms.map(wordOfMechanism).join(', ')}.</Trans>
        )}
        {item.note && <div className={classes.quiet}>{item.note}</div>}
      </dd>
    </div>
  )
}
