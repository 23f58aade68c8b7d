import type {
  AnswerError,
  Answers,
  InstrumentDefinition,
  Item,
  NumberItem,
  RejectionReason,
} from './definition.ts'
import { readFields } from './read-fields.ts'

/**
 * The answers of a form, each checked against its item, or every reason they are refused. Nothing is
 * coerced or clamped and nothing throws, whatever `items` is.
 */
export function readAnswers(
  definition: InstrumentDefinition,
  items: unknown,
): Answers | AnswerError[] {
  const fields = readFields(items)
  if (typeof fields === 'string') return [{ item: 'items', reason: fields }]
  const known = new Map(definition.items.map((item) => [item.key, item]))
  const errors = [...fields].flatMap(([key, value]) => findError(key, known.get(key), value))
  if (errors.length > 0) return errors
  const answers = sortAnswers(fields)
  const refused = definition.check?.(answers) ?? []
  return refused.length > 0 ? [...refused] : answers
}

function sortAnswers(fields: ReadonlyMap<string, unknown>): Answers {
  const numbers = new Map<string, number>()
  const words = new Map<string, string>()
  for (const [key, value] of fields) {
    if (typeof value === 'number') numbers.set(key, value)
    if (typeof value === 'string') words.set(key, value)
  }
  return { numbers, words, listed: new Set(fields.keys()) }
}

function findError(key: string, item: Item | undefined, value: unknown): AnswerError[] {
  if (!item) return [{ item: key, reason: 'unknown_item' }]
  if (value === null || value === undefined) return []
  const reason = findReason(item, value)
  return reason ? [{ item: key, reason }] : []
}

function findReason(item: Item, value: unknown): RejectionReason | undefined {
  if (item.kind === 'number') return findNumberReason(item, value)
  if (typeof value !== 'string') return item.kind === 'time' ? 'not_a_time' : 'not_text'
  if (item.kind === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return 'not_a_time'
  return undefined
}

/** Why a value is not a number in a range, if it is not; minus zero is in no range. */
export function findNumberReason(
  range: Pick<NumberItem, 'min' | 'max' | 'integer' | 'step'>,
  value: unknown,
): RejectionReason | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'not_a_number'
  if (Object.is(value, -0) || value < range.min || value > range.max) return 'out_of_range'
  if (range.integer && !Number.isInteger(value)) return 'not_an_integer'
  if (range.step && value % range.step !== 0) return 'not_a_step'
  return undefined
}
