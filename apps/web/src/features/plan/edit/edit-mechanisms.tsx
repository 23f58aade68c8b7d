import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { confidences, type Mechanism, mechanisms } from '@meridian/domain/plan'
import { useId } from 'react'
import { nameOfConfidence } from '../../../words/plan-words.ts'
import { wordOfMechanism } from '../lines-of-content-change.ts'
import plan from '../plan.module.css'
import classes from './edit.module.css'
import type { PlanDraft } from './use-plan-draft.ts'

/** Which mechanisms predominate, and how sure that is. */
export function EditMechanisms({ draft }: { draft: PlanDraft }) {
  const { t, i18n } = useLingui()
  const titleId = useId()
  const present = draft.draft.mechanisms
  const choose = (mechanism: Mechanism, value: string) => {
    const confidence = confidences.find((one) => one === value)
    const chosen = new Map(present.map((one) => [one.mechanism, one]))
    if (confidence) chosen.set(mechanism, { mechanism, confidence })
    else chosen.delete(mechanism)
    draft.change({ mechanisms: mechanisms.flatMap((one) => chosen.get(one) ?? []) })
  }
  return (
    <section className={plan.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={plan.title}>
        <Trans>Mechanisms</Trans>
      </h2>
      <div className={classes.grid}>
        {mechanisms.map((mechanism) => (
          <NativeSelect
            key={mechanism}
            label={wordOfMechanism(mechanism)}
            value={present.find((one) => one.mechanism === mechanism)?.confidence ?? ''}
            onChange={(event) => choose(mechanism, event.currentTarget.value)}
            data={[
              { value: '', label: t`Does not predominate` },
              ...confidences.map((value) => ({ value, label: i18n._(nameOfConfidence[value]) })),
            ]}
          />
        ))}
      </div>
    </section>
  )
}
