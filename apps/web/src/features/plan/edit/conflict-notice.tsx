import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useId } from 'react'
import { ChangeList } from '../change-list.tsx'
import { linesOfContentChange } from '../lines-of-content-change.ts'
import { useNamesOf } from '../use-names-of.ts'
import type { Plan } from '../use-plan.ts'
import classes from './edit.module.css'
import type { PlanDraft } from './use-plan-draft.ts'

/** Somebody changed the plan meanwhile: both sides in words, and one key to bring them together. */
export function ConflictNotice({ draft, plan }: { draft: PlanDraft; plan: Plan }) {
  const titleId = useId()
  const nameOf = useNamesOf(plan.people)
  const by = plan.made ? nameOf(plan.made.by) : ''
  const lines = draft.theirs.flatMap((change) => linesOfContentChange(change, nameOf))
  return (
    <section className={classes.conflict} aria-labelledby={titleId} role="alert">
      <ChangeList
        titleId={titleId}
        heading="h2"
        title={<Trans>{by} changed this plan meanwhile; what you typed is kept</Trans>}
        lines={lines}
      >
        {null}
      </ChangeList>
      <p>
        <Trans>
          Take these changes in: where both of you changed the same thing, yours stays and stands in
          the list before you apply it.
        </Trans>
      </p>
      <Button size="sm" onClick={draft.takeIn}>
        <Trans>Take their changes in</Trans>
      </Button>
    </section>
  )
}
