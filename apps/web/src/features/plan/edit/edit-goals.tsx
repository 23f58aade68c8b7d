import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { CalendarDate, EntryId } from '@meridian/domain'
import { type PlanGoal, type PlanItem, psfsActivityKeys } from '@meridian/domain/plan'
import { useId } from 'react'
import { uuidv7 } from 'uuidv7'
import { DateField } from '../../../ui/date-field.tsx'
import { nameOfAttainment } from '../../../words/goal-words.ts'
import { nameOfItem } from '../lines-of-content-change.ts'
import plan from '../plan.module.css'
import classes from './edit.module.css'
import { idOfPart } from './id-of-part.ts'
import type { PlanDraft } from './use-plan-draft.ts'

interface EditGoalsProps {
  readonly draft: PlanDraft
  readonly today: CalendarDate
}

/** What the person wants to do again, in their own words. */
export function EditGoals({ draft, today }: EditGoalsProps) {
  const titleId = useId()
  const { goals, items } = draft.draft
  return (
    <section className={plan.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={plan.title}>
        <Trans>Goals</Trans>
      </h2>
      {goals.map((goal, at) => (
        <GoalFields
          key={goal.id}
          at={at}
          goal={goal}
          items={items}
          today={today}
          onChange={(next) => draft.change({ goals: goals.with(at, next) })}
          onDrop={() => draft.change({ goals: goals.toSpliced(at, 1) })}
        />
      ))}
      <Button
        size="sm"
        variant="default"
        onClick={() => draft.change({ goals: [...goals, newGoal(today)] })}
      >
        <Trans>Add a goal</Trans>
      </Button>
    </section>
  )
}

function newGoal(agreedOn: CalendarDate): PlanGoal {
  return {
    id: uuidv7() as EntryId,
    activity: '',
    expected: '',
    startLevel: -2,
    agreedOn,
    planItemIds: [],
    psfsActivity: null,
  }
}

interface GoalFieldsProps {
  readonly at: number
  readonly goal: PlanGoal
  readonly items: readonly PlanItem[]
  readonly today: CalendarDate
  readonly onChange: (goal: PlanGoal) => void
  readonly onDrop: () => void
}

function GoalFields({ at, goal, items, today, onChange, onDrop }: GoalFieldsProps) {
  const { t, i18n } = useLingui()
  const number = at + 1
  const idOf = (field: keyof PlanGoal) => idOfPart(['goals', at, field])
  return (
    <fieldset className={classes.part}>
      <legend>
        <Trans>Goal {number}</Trans>
      </legend>
      <TextInput
        id={idOf('activity')}
        className={classes.wide}
        label={t`In the patient’s words`}
        value={goal.activity}
        onChange={(event) => onChange({ ...goal, activity: event.currentTarget.value })}
      />
      <TextInput
        id={idOf('expected')}
        className={classes.wide}
        label={t`Expected`}
        value={goal.expected}
        onChange={(event) => onChange({ ...goal, expected: event.currentTarget.value })}
      />
      <NativeSelect
        id={idOf('startLevel')}
        label={t`At the start`}
        value={goal.startLevel}
        onChange={(event) =>
          onChange({ ...goal, startLevel: event.currentTarget.value === '-1' ? -1 : -2 })
        }
        data={([-2, -1] as const).map((level) => ({
          value: String(level),
          label: i18n._(nameOfAttainment[level]),
        }))}
      />
      <DateField
        id={idOf('agreedOn')}
        shown={goal.agreedOn}
        label={t`Agreed on`}
        value={goal.agreedOn}
        max={today}
        onChange={(event) => onChange({ ...goal, agreedOn: event.currentTarget.value })}
      />
      <NativeSelect
        id={idOf('psfsActivity')}
        label={t`Measured by the PSFS`}
        value={goal.psfsActivity ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...goal, psfsActivity: psfsActivityKeys.find((key) => key === value) ?? null })
        }
        data={[
          { value: '', label: t`No` },
          ...psfsActivityKeys.map((value) => ({ value, label: t`Activity ${value.slice(1)}` })),
        ]}
      />
      <WorksTowards goal={goal} items={items} onChange={onChange} />
      <Button
        className={classes.drop}
        size="compact-sm"
        variant="default"
        aria-label={t`Remove goal ${number}`}
        onClick={onDrop}
      >
        <Trans>Remove</Trans>
      </Button>
    </fieldset>
  )
}

function WorksTowards({
  goal,
  items,
  onChange,
}: Pick<GoalFieldsProps, 'goal' | 'items' | 'onChange'>) {
  const { t } = useLingui()
  const linked = new Set(goal.planItemIds)
  if (items.length === 0) return null
  return (
    <fieldset className={classes.boxes}>
      <legend>{t`Works towards it`}</legend>
      {items.map((item) => (
        <Checkbox
          key={item.id}
          label={nameOfItem(item)}
          checked={linked.has(item.id)}
          onChange={({ currentTarget: { checked } }) =>
            onChange({
              ...goal,
              planItemIds: items
                .map(({ id }) => id)
                .filter((id) => (id === item.id ? checked : linked.has(id))),
            })
          }
        />
      ))}
    </fieldset>
  )
}
