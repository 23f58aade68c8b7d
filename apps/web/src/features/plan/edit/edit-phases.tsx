import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanDose, PlanItem } from '@meridian/domain/plan'
import { type PhaseId, phaseIds } from '@meridian/domain/protocol'
import { useId, useState } from 'react'
import { formatDate } from '../../../language/format-date.ts'
import { nameOfPhase } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { nameOfItem } from '../lines-of-content-change.ts'
import table from '../phase-table.module.css'
import type { Plan } from '../use-plan.ts'
import { DoseCell } from './dose-cell.tsx'
import type { PlanDraft } from './use-plan-draft.ts'

interface EditPhasesProps {
  readonly draft: PlanDraft
  readonly spans: Plan['spans']
}

/** Phases as rows, items as columns; each dose is changed where it stands. */
export function EditPhases({ draft, spans }: EditPhasesProps) {
  const { t, i18n } = useLingui()
  const titleId = useId()
  const { items } = draft.draft
  const [open, setOpen] = useState('')
  const setDose = (item: PlanItem, phase: PhaseId, dose: PlanDose | null) =>
    draft.change({ items: items.map((one) => (one === item ? withDose(item, phase, dose) : one)) })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key
    <section className={table.scroll} aria-labelledby={titleId} tabIndex={0}>
      <table className={table.table}>
        <caption id={titleId}>
          <Trans>Doses by phase</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Phase</Trans>
            </th>
            {items.map((item) => (
              <th key={item.id} scope="col">
                {nameOfItem(item)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {phaseIds.map((phase) => (
            <tr key={phase}>
              <PhaseHead phase={phase} spans={spans} />
              {items.map((item) => {
                const key = `${item.id} ${phase}`
                return (
                  <td key={item.id} data-label={nameOfItem(item)}>
                    <DoseCell
                      path={['items', items.indexOf(item), 'doses', doseAt(item, phase)]}
                      label={t`${nameOfItem(item)} in ${i18n._(findWord(nameOfPhase, phase))}`}
                      dose={item.doses.find((one) => one.phase === phase)?.dose ?? null}
                      isOpen={open === key}
                      onToggle={() => setOpen(open === key ? '' : key)}
                      onChange={(dose) => setDose(item, phase, dose)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PhaseHead({ phase, spans }: { phase: PhaseId; spans: Plan['spans'] }) {
  const { i18n } = useLingui()
  const first = spans.find((span) => span.phase === phase)
  return (
    <th scope="row">
      {i18n._(findWord(nameOfPhase, phase))}
      {first && (
        <span className={table.slot}>
          <Trans>from {formatDate(first.startsOn)}</Trans>
        </span>
      )}
    </th>
  )
}

function doseAt({ doses }: PlanItem, phase: PhaseId): number {
  return doses.findIndex((dose) => dose.phase === phase)
}

/** The item with another dose in a phase, doses in the order of the phases. */
function withDose(item: PlanItem, phase: PhaseId, dose: PlanDose | null): PlanItem {
  const others = item.doses.filter((one) => one.phase !== phase)
  const doses = dose ? [...others, { phase, dose }] : others
  return {
    ...item,
    doses: doses.toSorted((a, b) => phaseIds.indexOf(a.phase) - phaseIds.indexOf(b.phase)),
  }
}
