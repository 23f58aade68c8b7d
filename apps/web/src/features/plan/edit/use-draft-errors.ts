import { useLingui } from '@lingui/react/macro'
import type { PlanContent } from '@meridian/domain/plan'
import { type FieldWords, sentenceOfField } from '../../../failures/sentence-of-field.ts'
import type { FormError } from '../../../ui/form-error-summary.tsx'
import { nameOfItem } from '../lines-of-content-change.ts'
import { idOfPart } from './id-of-part.ts'

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What stands in the way of a plan, in words that name the item or goal, each leading to its field. */
export function useDraftErrors() {
  const { t } = useLingui()
  const words: Readonly<Record<string, FieldWords>> = {
    title: { label: t`Title`, whenEmpty: t`Enter a title` },
    note: { label: t`Note`, whenEmpty: t`Enter a note` },
    words: { label: t`Dose in words`, whenEmpty: t`Say how much, in a few words` },
    activity: { label: t`Goal`, whenEmpty: t`Enter the goal in the patient’s words` },
    expected: { label: t`Expected`, whenEmpty: t`Enter what would count as expected` },
    agreedOn: { label: t`Agreed on`, whenEmpty: t`Enter the day` },
  }
  return (issues: readonly Issue[], content: PlanContent): FormError[] =>
    issues.map(({ path, message }) => {
      const field = String(path.at(-1))
      const spoken = words[field] ?? { label: t`Plan`, whenEmpty: t`Check the plan` }
      return {
        fieldId: idOfPart(path.map(String)),
        message: [whichOf(content, path), sentenceOfField(message, spoken)]
          .filter(Boolean)
          .join(': '),
      }
    })
}

function whichOf({ items, goals }: PlanContent, [list, at]: readonly PropertyKey[]): string {
  const item = list === 'items' ? items[Number(at)] : undefined
  if (item) return nameOfItem(item)
  return list === 'goals' ? (goals[Number(at)]?.activity ?? '') : ''
}
