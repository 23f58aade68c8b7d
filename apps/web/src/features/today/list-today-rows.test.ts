import { describe, expect, it } from 'vitest'
import { countByType, listTodayRows } from './list-today-rows.ts'
import type { Today } from './today-row.ts'

const nothing: Today = {
  today: '2026-11-22',
  reassessments: [],
  decisions: [],
  alerts: [],
  notes: [],
  drafts: [],
  upcoming: [],
  unassigned: [],
  invitations: [],
}

const due = (reassessmentId: string, status: string, dueOn: string) =>
  ({ reassessmentId, status, dueOn }) as Today['reassessments'][number]
const alert = (alertId: string, tier: string, raisedAt: string) =>
  ({ alertId, tier, raisedAt }) as Today['alerts'][number]

const keysOf = (today: Partial<Today>) =>
  listTodayRows({ ...nothing, ...today }).map(({ key }) => key)

describe('listTodayRows', () => {
  it('has no rows when nothing waits', () => {
    expect(listTodayRows(nothing)).toEqual([])
  })

  it('puts what is missed and overdue before what is due, the longest waiting first', () => {
    const reassessments = [
      due('due', 'due', '2026-11-20'),
      due('overdue late', 'overdue', '2026-11-10'),
      due('overdue early', 'overdue', '2026-11-01'),
      due('missed', 'missed', '2026-10-25'),
    ]
    expect(keysOf({ reassessments })).toEqual(['missed', 'overdue early', 'overdue late', 'due'])
  })

  it('puts alerts first, the gravest tier before the older alert', () => {
    const alerts = [
      alert('t2 old', 'T2', '2026-11-01T00:00:00.000Z'),
      alert('t1 new', 'T1', '2026-11-22T00:00:00.000Z'),
      alert('t2 new', 'T2', '2026-11-20T00:00:00.000Z'),
    ]
    const reassessments = [due('due', 'missed', '2026-11-20')]
    expect(keysOf({ alerts, reassessments })).toEqual(['t1 new', 't2 old', 't2 new', 'due'])
  })

  it('puts decisions after alerts and before reassessments', () => {
    const decisions = [{ patientId: 'p' } as Today['decisions'][number]]
    const alerts = [alert('t3', 'T3', '2026-11-20T00:00:00.000Z')]
    const reassessments = [due('due', 'missed', '2026-11-20')]
    expect(keysOf({ alerts, decisions, reassessments })).toEqual(['t3', 'decide:p', 'due'])
  })

  it('does not change the order of what it was given', () => {
    const reassessments = [due('a', 'due', '2026-11-20'), due('b', 'missed', '2026-11-01')]
    listTodayRows({ ...nothing, reassessments })
    expect(reassessments.map(({ reassessmentId }) => reassessmentId)).toEqual(['a', 'b'])
  })
})

describe('countByType', () => {
  it('counts every kind, also those with none', () => {
    const rows = listTodayRows({ ...nothing, reassessments: [due('a', 'due', '2026-11-20')] })
    expect(countByType(rows)).toEqual({ alert: 0, decide: 0, due: 1, note: 0, draft: 0, team: 0 })
  })
})
