/** Every alert rule there is, in the order of the reference's table; adding one points the compiler at the registry. */
export const alertRuleIds = [
  'SI-1',
  'SI-2',
  'SI-3',
  'DEP',
  'WORSE',
  'PAIN8',
  'MME50',
  'MME90',
  'MMEUP',
  'MMETAPER',
  'RX-BZD',
  'RX-NSAID',
  'RX-SERO',
  'ACU-RISK',
  'AE-SER',
  'AE-MIN',
  'REDFLAG',
  'SLEEP-RISK',
  'NOCONTACT',
  'DUE',
  'OVERDUE',
  'MISSED',
] as const

export type AlertRuleId = (typeof alertRuleIds)[number]
