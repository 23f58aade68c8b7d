import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { PlanDose, PlanModule } from '@meridian/domain/plan'
import { findWord } from '../../words/find-word.ts'
import { nameOfModule } from '../../words/plan-words.ts'

type DoseOf<Kind extends PlanDose['kind']> = Extract<PlanDose, { kind: Kind }>
type Sessions = Pick<DoseOf<'sessions'>, 'sessions' | 'per'>

/** How much of an item, as it is said: `1 every 1–2 weeks: CBT for pain`. */
export function sentenceOfDose(dose: PlanDose): string {
  switch (dose.kind) {
    case 'sessions':
      return sentenceOfSessions(dose)
    case 'exercise':
      return sentenceOfExercise(dose)
    case 'guidance':
      return listOf(dose.modules) || t`guidance`
    case 'by_mechanism':
      return t`by mechanism`
    case 'words':
      return dose.words
  }
}

function sentenceOfSessions(dose: DoseOf<'sessions'>): string {
  const often = frequencyOf(dose)
  const modules = listOf(dose.modules)
  const what = modules ? `${often}: ${modules}` : often
  return dose.optional ? t`${what}, if wanted` : what
}

function frequencyOf({ sessions: [least, most], per }: Sessions): string {
  if (most === 0) return t`none`
  const [shortest, longest] = [1 / most, 1 / least]
  if (longest > 1 && Number.isInteger(shortest) && Number.isInteger(longest)) {
    const every = rangeOf(shortest, longest)
    return per === 'week'
      ? plural(longest, { one: `1 every ${every} week`, other: `1 every ${every} weeks` })
      : plural(longest, { one: `1 every ${every} month`, other: `1 every ${every} months` })
  }
  const many = rangeOf(least, most)
  return per === 'week' ? t`${many} a week` : t`${many} a month`
}

function sentenceOfExercise({ type, minutes, daysPerWeek, ...rest }: DoseOf<'exercise'>): string {
  const kind = { walking: t`walking`, aerobic: t`aerobic`, none: '' }[type ?? 'none']
  const long = minutes ? t`${rangeOf(...minutes)} min` : ''
  const days = daysPerWeek ? sentenceOfDays(daysPerWeek) : ''
  const { supervision, goalLinked } = rest
  const how = {
    decreasing: t`supervision decreasing`,
    independent: t`independent`,
    none: '',
  }[supervision ?? 'none']
  const goals = goalLinked ? t`towards own goals` : ''
  const first = [kind, long].filter(Boolean).join(' ')
  return [first, days, how, goals].filter(Boolean).join(', ') || t`as agreed`
}

function sentenceOfDays([least, most]: readonly [number, number]): string {
  if (least === 7) return t`every day`
  return plural(most, {
    one: `${rangeOf(least, most)} day a week`,
    other: `${rangeOf(least, most)} days a week`,
  })
}

/** `2`, `1–2`; figures as the language writes them. */
function rangeOf(least: number, most: number): string {
  const [first, last] = [i18n.number(least), i18n.number(most)]
  return least === most ? first : `${first}–${last}`
}

function listOf(modules: readonly PlanModule[]): string {
  return modules.map((module) => i18n._(findWord(nameOfModule, module))).join(', ')
}
