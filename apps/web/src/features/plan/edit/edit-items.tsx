import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { EntryId, UserId } from '@meridian/domain'
import { type Mechanism, mechanisms, modalities, type PlanItem } from '@meridian/domain/plan'
import { useId } from 'react'
import { uuidv7 } from 'uuidv7'
import { nameOfModality } from '../../../words/plan-words.ts'
import { nameOfItem, wordOfMechanism } from '../lines-of-content-change.ts'
import plan from '../plan.module.css'
import type { PlanPeople } from '../use-plan.ts'
import classes from './edit.module.css'
import { idOfPart } from './id-of-part.ts'
import type { PlanDraft } from './use-plan-draft.ts'

interface EditItemsProps {
  readonly draft: PlanDraft
  readonly people: PlanPeople
}

/** The items with their people; who prescribes and who carries out are chosen apart. */
export function EditItems({ draft, people }: EditItemsProps) {
  const titleId = useId()
  const { items, goals, mechanisms: present } = draft.draft
  const known = present.map(({ mechanism }) => mechanism)
  const drop = ({ id }: PlanItem) =>
    draft.change({
      items: items.filter((one) => one.id !== id),
      goals: goals.map((goal) => ({
        ...goal,
        planItemIds: goal.planItemIds.filter((linked) => linked !== id),
      })),
    })
  return (
    <section className={plan.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={plan.title}>
        <Trans>Who does what</Trans>
      </h2>
      {items.map((item, at) => (
        <ItemFields
          key={item.id}
          at={at}
          item={item}
          people={people}
          known={known}
          onChange={(next) => draft.change({ items: items.with(at, next) })}
          onDrop={() => drop(item)}
        />
      ))}
      <Button
        size="sm"
        variant="default"
        onClick={() => draft.change({ items: [...items, newItem()] })}
      >
        <Trans>Add an item</Trans>
      </Button>
    </section>
  )
}

function newItem(): PlanItem {
  return {
    id: uuidv7() as EntryId,
    modality: 'other',
    title: null,
    doses: [],
    mechanisms: [],
    prescriberId: null,
    ownerId: null,
    note: null,
  }
}

interface ItemFieldsProps {
  readonly at: number
  readonly item: PlanItem
  readonly people: PlanPeople
  readonly known: readonly Mechanism[]
  readonly onChange: (item: PlanItem) => void
  readonly onDrop: () => void
}

function ItemFields({ at, item, people, known, onChange, onDrop }: ItemFieldsProps) {
  const { t, i18n } = useLingui()
  const name = nameOfItem(item)
  const idOf = (field: keyof PlanItem) => idOfPart(['items', at, field])
  return (
    <fieldset className={classes.part}>
      <legend>{name}</legend>
      <NativeSelect
        id={idOf('modality')}
        label={t`Treatment`}
        value={item.modality}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...item, modality: modalities.find((one) => one === value) ?? 'other' })
        }
        data={modalities.map((value) => ({ value, label: i18n._(nameOfModality[value]) }))}
      />
      <TextInput
        id={idOf('title')}
        label={t`Title, if another`}
        value={item.title ?? ''}
        onChange={(event) => onChange({ ...item, title: event.currentTarget.value || null })}
      />
      <PersonField
        id={idOf('prescriberId')}
        label={t`Prescriber`}
        people={people}
        value={item.prescriberId}
        onChange={(prescriberId) => onChange({ ...item, prescriberId })}
      />
      <PersonField
        id={idOf('ownerId')}
        label={t`Owner`}
        people={people}
        value={item.ownerId}
        onChange={(ownerId) => onChange({ ...item, ownerId })}
      />
      <TextInput
        id={idOf('note')}
        className={classes.wide}
        label={t`Note`}
        value={item.note ?? ''}
        onChange={(event) => onChange({ ...item, note: event.currentTarget.value || null })}
      />
      <ActsOn item={item} known={known} onChange={onChange} />
      <Button
        className={classes.drop}
        size="compact-sm"
        variant="default"
        aria-label={t`Remove ${name}`}
        onClick={onDrop}
      >
        <Trans>Remove</Trans>
      </Button>
    </fieldset>
  )
}

interface PersonFieldProps {
  readonly id: string
  readonly label: string
  readonly people: PlanPeople
  readonly value: UserId | null
  readonly onChange: (userId: UserId | null) => void
}

/** One of those who treat patients here now, or whoever is named already. */
function PersonField({ id, label, people, value, onChange }: PersonFieldProps) {
  const { t } = useLingui()
  const choices = people.filter(({ userId, treats }) => treats || userId === value)
  return (
    <NativeSelect
      id={id}
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value || null) as UserId | null)}
      data={[
        { value: '', label: t`Nobody yet` },
        ...choices.map(({ userId, name, treats }) => ({
          value: userId,
          label: treats ? name : t`${name} (left the clinic)`,
        })),
      ]}
    />
  )
}

type ActsOnProps = Pick<ItemFieldsProps, 'item' | 'known' | 'onChange'>

/** Which of the person’s mechanisms the item acts on. */
function ActsOn({ item, known, onChange }: ActsOnProps) {
  const { t } = useLingui()
  const choices = mechanisms.filter((one) => known.includes(one) || item.mechanisms.includes(one))
  if (choices.length === 0) return null
  return (
    <fieldset className={classes.boxes}>
      <legend>{t`Acts on`}</legend>
      {choices.map((mechanism) => (
        <Checkbox
          key={mechanism}
          label={wordOfMechanism(mechanism)}
          checked={item.mechanisms.includes(mechanism)}
          onChange={({ currentTarget: { checked } }) =>
            onChange({
              ...item,
              mechanisms: mechanisms.filter((one) =>
                one === mechanism ? checked : item.mechanisms.includes(one),
              ),
            })
          }
        />
      ))}
    </fieldset>
  )
}
