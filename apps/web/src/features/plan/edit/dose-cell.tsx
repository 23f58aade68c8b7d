import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import type { PlanDose } from '@meridian/domain/plan'
import { sentenceOfDose } from '../sentence-of-dose.ts'
import { DoseFields } from './dose-fields.tsx'
import classes from './edit.module.css'

interface DoseCellProps {
  readonly path: readonly (string | number)[]
  /** Names the item and the phase. */
  readonly label: string
  readonly dose: PlanDose | null
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (dose: PlanDose | null) => void
}

/** A dose in words; pressed, its fields stand beneath it. */
export function DoseCell({ path, label, dose, isOpen, onToggle, onChange }: DoseCellProps) {
  const { t } = useLingui()
  const words = dose ? sentenceOfDose(dose) : t`none`
  return (
    <div>
      <UnstyledButton
        className={classes.dose}
        onClick={onToggle}
        aria-expanded={isOpen}
        aria-label={`${label}: ${words}`}
      >
        {words}
      </UnstyledButton>
      {isOpen && (
        <fieldset className={classes.doseFields} aria-label={label}>
          <DoseFields path={path} dose={dose} onChange={onChange} />
        </fieldset>
      )}
    </div>
  )
}
