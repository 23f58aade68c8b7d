import type { AnswerError, ScoreOptions } from './definition.ts'
import { findNumberReason } from './read-answers.ts'
import { readFields } from './read-fields.ts'

/** Checked options, or why they are refused; one meant for another instrument is simply not used. */
export function readOptions(options: unknown): ScoreOptions | AnswerError[] {
  if (options === undefined || options === null) return {}
  const fields = readFields(options)
  if (typeof fields === 'string') return [{ item: 'options', reason: fields }]
  const errors = [...fields].flatMap(([key, value]) => findOptionError(key, value))
  return errors.length > 0 ? errors : Object.fromEntries(fields)
}

function findOptionError(key: string, value: unknown): AnswerError[] {
  if (key !== 'maxMissing' && key !== 'prorate') return [{ item: key, reason: 'unknown_option' }]
  if (value === undefined) return []
  if (key === 'prorate')
    return typeof value === 'boolean' ? [] : [{ item: key, reason: 'not_a_flag' }]
  const reason = findNumberReason({ min: 0, max: 9, integer: true }, value)
  return reason ? [{ item: key, reason }] : []
}
