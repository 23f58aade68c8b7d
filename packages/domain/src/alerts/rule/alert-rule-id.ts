/** Every alert rule there is; adding one here points the compiler at the registry. */
export const alertRuleIds = ['DUE', 'OVERDUE', 'MISSED'] as const

export type AlertRuleId = (typeof alertRuleIds)[number]
