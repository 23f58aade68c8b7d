import { expect, test } from 'vitest'
import { alertRuleIds } from './alert-rule-id.ts'
import { isClinicalRule } from './is-clinical-rule.ts'

test('every rule is clinical but those that go by dates alone', () => {
  expect(alertRuleIds.filter((id) => !isClinicalRule(id))).toEqual([
    'NOCONTACT',
    'DUE',
    'OVERDUE',
    'MISSED',
  ])
})
