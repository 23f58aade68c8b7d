import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Mechanism, PlanContentChange, PlanGoal, PlanItem } from '@meridian/domain/plan'
import { phaseIds } from '@meridian/domain/protocol'
import { formatDate } from '../../language/format-date.ts'
import { nameOfPhase } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { nameOfAttainment } from '../../words/goal-words.ts'
import { nameOfConfidence, nameOfMechanism, nameOfModality } from '../../words/plan-words.ts'
import { sentenceOfDose } from './sentence-of-dose.ts'

type NameOf = (userId: string) => string
type Changed<Kind extends PlanContentChange['kind']> = Extract<PlanContentChange, { kind: Kind }>

/** What a plan’s item is called: its title, else its kind of treatment. */
export function nameOfItem({ title, modality }: Pick<PlanItem, 'title' | 'modality'>): string {
  return title ?? i18n._(findWord(nameOfModality, modality))
}

/** A mechanism’s name. */
export function wordOfMechanism(mechanism: Mechanism): string {
  return i18n._(findWord(nameOfMechanism, mechanism))
}

/** One difference between two versions of a plan’s content, a line for each thing that differs. */
export function linesOfContentChange(change: PlanContentChange, nameOf: NameOf): string[] {
  switch (change.kind) {
    case 'item_added':
      return [t`Added: ${nameOfItem(change.item)}`, ...linesOfNewItem(change.item, nameOf)]
    case 'item_dropped':
      return [t`Dropped: ${nameOfItem(change.item)}`]
    case 'item_changed':
      return linesOfItem(change, nameOf)
    case 'goal_added':
      return [t`New goal: “${change.goal.activity}”, expected: ${change.goal.expected}`]
    case 'goal_dropped':
      return [t`Goal dropped: “${change.goal.activity}”`]
    case 'goal_changed':
      return linesOfGoal(change)
    default:
      return [lineOfMechanism(change)]
  }
}

function lineOfMechanism(
  change: Changed<'mechanism_added' | 'mechanism_dropped' | 'mechanism_changed'>,
): string {
  if (change.kind === 'mechanism_changed') {
    const name = wordOfMechanism(change.after.mechanism)
    return t`Mechanism ${name}: ${arrow(sure(change.before), sure(change.after))}`
  }
  const name = wordOfMechanism(change.mechanism.mechanism)
  return change.kind === 'mechanism_added'
    ? t`Mechanism added: ${name}, ${sure(change.mechanism)}`
    : t`Mechanism dropped: ${name}`
}

function sure({ confidence }: { confidence: keyof typeof nameOfConfidence }): string {
  return i18n._(findWord(nameOfConfidence, confidence))
}

function arrow(before: string, after: string): string {
  return `${before} → ${after}`
}

function linesOfNewItem(item: PlanItem, nameOf: NameOf): string[] {
  const name = nameOfItem(item)
  const owner = item.ownerId && t`${name}: owner ${nameOf(item.ownerId)}`
  return [...linesOfDoses({ ...item, doses: [] }, item), ...(owner ? [owner] : [])]
}

function linesOfItem({ before, after, fields }: Changed<'item_changed'>, nameOf: NameOf): string[] {
  const name = nameOfItem(before)
  const who = (id: string | null) => (id === null ? t`nobody` : nameOf(id))
  const acts = ({ mechanisms }: PlanItem) =>
    mechanisms.map(wordOfMechanism).join(', ') || t`nothing`
  const lines: Partial<Record<keyof PlanItem, () => string[]>> = {
    title: () => [t`${name} is now called ${nameOfItem(after)}`],
    modality: () => [t`${name} is now ${i18n._(nameOfModality[after.modality])}`],
    doses: () => linesOfDoses(before, after),
    mechanisms: () => [t`${name} acts on: ${arrow(acts(before), acts(after))}`],
    prescriberId: () => [
      t`${name}: prescriber ${arrow(who(before.prescriberId), who(after.prescriberId))}`,
    ],
    ownerId: () => [t`${name}: owner ${arrow(who(before.ownerId), who(after.ownerId))}`],
    note: () => [after.note ? t`${name}, note: ${after.note}` : t`${name}: note taken away`],
  }
  return fields.flatMap((field) => lines[field]?.() ?? [])
}

function linesOfDoses(before: PlanItem, after: PlanItem): string[] {
  const name = nameOfItem(after)
  return phaseIds.flatMap((phase) => {
    const [old, own] = [sayDose(before, phase), sayDose(after, phase)]
    const where = i18n._(findWord(nameOfPhase, phase))
    return old === own ? [] : [t`${name} in ${where}: ${arrow(old, own)}`]
  })
}

function sayDose({ doses }: PlanItem, phase: string): string {
  const found = doses.find((dose) => dose.phase === phase)
  return found ? sentenceOfDose(found.dose) : '–'
}

function linesOfGoal({ before, after, fields }: Changed<'goal_changed'>): string[] {
  const goal = `“${before.activity}”`
  const lines: Partial<Record<keyof PlanGoal, () => string>> = {
    activity: () => t`Goal ${goal} is now “${after.activity}”`,
    expected: () => t`Goal ${goal}, expected: ${arrow(before.expected, after.expected)}`,
    startLevel: () => t`Goal ${goal}, at the start: ${i18n._(nameOfAttainment[after.startLevel])}`,
    agreedOn: () => t`Goal ${goal}: agreed on ${formatDate(after.agreedOn)}`,
    planItemIds: () => t`Goal ${goal}: other items of the plan work towards it`,
    psfsActivity: () => t`Goal ${goal}: another activity of the PSFS measures it`,
  }
  return fields.flatMap((field) => lines[field]?.() ?? [])
}
