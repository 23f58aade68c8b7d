import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { type PlanModule, planModules } from '@meridian/domain/plan'
import { nameOfModule } from '../../../words/plan-words.ts'

interface ModuleBoxesProps {
  readonly chosen: readonly PlanModule[]
  readonly onChange: (chosen: PlanModule[]) => void
}

/** What is taught or practised. */
export function ModuleBoxes({ chosen, onChange }: ModuleBoxesProps) {
  const { i18n } = useLingui()
  return planModules.map((module) => (
    <Checkbox
      key={module}
      label={i18n._(nameOfModule[module])}
      checked={chosen.includes(module)}
      onChange={(event) => {
        const { checked } = event.currentTarget
        onChange(planModules.filter((one) => (one === module ? checked : chosen.includes(one))))
      }}
    />
  ))
}
