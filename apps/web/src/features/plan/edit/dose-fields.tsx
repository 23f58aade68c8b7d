import { useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { PlanDose } from '@meridian/domain/plan'
import { idOfPart } from './id-of-part.ts'
import { ModuleBoxes } from './module-boxes.tsx'
import { RangeField } from './range-field.tsx'

type DoseOf<Kind extends PlanDose['kind']> = Extract<PlanDose, { kind: Kind }>

/** What a kind of dose starts as. */
const blank: { readonly [Kind in PlanDose['kind']]: DoseOf<Kind> } = {
  sessions: { kind: 'sessions', sessions: [1, 1], per: 'week', optional: false, modules: [] },
  exercise: {
    kind: 'exercise',
    type: null,
    minutes: null,
    daysPerWeek: null,
    supervision: null,
    goalLinked: false,
  },
  guidance: { kind: 'guidance', modules: [] },
  by_mechanism: { kind: 'by_mechanism' },
  words: { kind: 'words', words: '' },
}

interface FieldsProps<Dose extends PlanDose | null> {
  readonly path: readonly (string | number)[]
  readonly dose: Dose
  readonly onChange: (dose: Dose) => void
}

/** How much of an item in one phase: first of which kind, then that kind’s own fields. */
export function DoseFields({ path, dose, onChange }: FieldsProps<PlanDose | null>) {
  const { t } = useLingui()
  return (
    <>
      <NativeSelect
        label={t`Kind of dose`}
        data-autofocus
        value={dose?.kind ?? ''}
        onChange={(event) => {
          const kind = event.currentTarget.value as PlanDose['kind'] | ''
          onChange(kind === '' ? null : blank[kind])
        }}
        data={[
          { value: '', label: t`Not in this phase` },
          { value: 'sessions', label: t`Sessions` },
          { value: 'exercise', label: t`Exercise` },
          { value: 'guidance', label: t`Guidance` },
          { value: 'by_mechanism', label: t`By mechanism` },
          { value: 'words', label: t`In my own words` },
        ]}
      />
      {dose?.kind === 'sessions' && <SessionFields path={path} dose={dose} onChange={onChange} />}
      {dose?.kind === 'exercise' && <ExerciseFields path={path} dose={dose} onChange={onChange} />}
      {dose?.kind === 'guidance' && (
        <ModuleBoxes chosen={dose.modules} onChange={(modules) => onChange({ ...dose, modules })} />
      )}
      {dose?.kind === 'words' && (
        <TextInput
          id={idOfPart([...path, 'dose', 'words'])}
          label={t`Dose in words`}
          value={dose.words}
          onChange={(event) => onChange({ ...dose, words: event.currentTarget.value })}
        />
      )}
    </>
  )
}

function SessionFields({ dose, onChange }: FieldsProps<DoseOf<'sessions'>>) {
  const { t } = useLingui()
  return (
    <>
      <RangeField
        labels={[t`Sessions, at least`, t`at most`]}
        range={dose.sessions}
        onChange={(sessions) => onChange({ ...dose, sessions })}
      />
      <NativeSelect
        label={t`In a`}
        value={dose.per}
        onChange={(event) =>
          onChange({ ...dose, per: event.currentTarget.value === 'month' ? 'month' : 'week' })
        }
        data={[
          { value: 'week', label: t`week` },
          { value: 'month', label: t`month` },
        ]}
      />
      <ModuleBoxes chosen={dose.modules} onChange={(modules) => onChange({ ...dose, modules })} />
      <Checkbox
        label={t`If wanted`}
        checked={dose.optional}
        onChange={(event) => onChange({ ...dose, optional: event.currentTarget.checked })}
      />
    </>
  )
}

function ExerciseFields({ dose, onChange }: FieldsProps<DoseOf<'exercise'>>) {
  const { t } = useLingui()
  const { type, minutes, daysPerWeek, supervision, goalLinked } = dose
  return (
    <>
      <NativeSelect
        label={t`Type`}
        value={type ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...dose, type: value === 'walking' || value === 'aerobic' ? value : null })
        }
        data={[
          { value: '', label: t`Any` },
          { value: 'walking', label: t`Walking` },
          { value: 'aerobic', label: t`Aerobic` },
        ]}
      />
      <RangeField
        labels={[t`Minutes, at least`, t`at most`]}
        range={minutes ?? [0, 0]}
        onChange={(range) => onChange({ ...dose, minutes: range[1] > 0 ? range : null })}
      />
      <RangeField
        labels={[t`Days a week, at least`, t`at most`]}
        range={daysPerWeek ?? [0, 0]}
        onChange={(range) => onChange({ ...dose, daysPerWeek: range[1] > 0 ? range : null })}
      />
      <NativeSelect
        label={t`Supervision`}
        value={supervision ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            ...dose,
            supervision: value === 'decreasing' || value === 'independent' ? value : null,
          })
        }
        data={[
          { value: '', label: t`As agreed` },
          { value: 'decreasing', label: t`Decreasing` },
          { value: 'independent', label: t`Independent` },
        ]}
      />
      <Checkbox
        label={t`Towards own goals`}
        checked={goalLinked}
        onChange={(event) => onChange({ ...dose, goalLinked: event.currentTarget.checked })}
      />
    </>
  )
}
