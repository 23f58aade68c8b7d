import { expect, test } from 'vitest'
import { alertRuleIds } from './alert-rule-id.ts'
import { isClinicalRule } from './is-clinical-rule.ts'

test('every rule is clinical but the three about the dates of a reassessment', () => {
  expect(alertRuleIds.filter((id) => !isClinicalRule(id))).toEqual(['DUE', 'OVERDUE', 'MISSED'])
})
