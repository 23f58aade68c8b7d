import type { Algorithm, Answers, Item, NumberItem } from './definition.ts'

/** The keys `"1"` to `"last"`. */
export function keysTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1))
}

/** One required whole-number item per label, keyed `"1"`, `"2"` … */
export function ratingItems(labels: readonly string[], min: number, max: number): NumberItem[] {
  return labels.map((label, index) => ({
    kind: 'number',
    key: String(index + 1),
    label,
    min,
    max,
    integer: true,
    scored: true,
    required: true,
  }))
}

/** The answered numbers among these items, in their order. */
export function numbersOf(answers: Answers, keys: readonly string[]): number[] {
  return keys.flatMap((key) => answers.numbers.get(key) ?? [])
}

/** The sum of all of these items, or undefined when one is unanswered. */
export function sumIfComplete(answers: Answers, keys: readonly string[]): number | undefined {
  const given = numbersOf(answers, keys)
  return given.length === keys.length ? sum(given) : undefined
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Drops what could not be computed: an absent score is never 0 or NaN. */
export function keepDefined(
  scores: Readonly<Record<string, number | undefined>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([key, score]) => (score === undefined ? [] : [[key, score]])),
  )
}

/** Adds up all items of each score; one unanswered item leaves out the scores it belongs to. */
export function sumOf(rules: Readonly<Record<string, readonly string[]>>): Algorithm {
  return (answers) => ({
    scores: keepDefined(
      Object.fromEntries(
        Object.entries(rules).map(([score, keys]) => [score, sumIfComplete(answers, keys)]),
      ),
    ),
  })
}

/** The items a form has to answer. */
export function listUnanswered(items: readonly Item[], answers: Answers): string[] {
  return items
    .filter((item) => item.required)
    .map((item) => item.key)
    .filter((key) => !answers.numbers.has(key) && !answers.words.has(key))
}
