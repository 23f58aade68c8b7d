import { describe, expect, it } from 'vitest'
import { minutes, workingDays, workingHours } from '../rule/ack-within.ts'
import { clinicCalendarOf } from './clinic-calendar.ts'
import { type Escalating, escalationSchedule } from './escalation-schedule.ts'

const clinic = clinicCalendarOf({
  timeZone: 'America/Sao_Paulo',
  workingWeek: [...Array.from({ length: 5 }, () => ({ from: '08:00', to: '18:00' })), null, null],
  holidays: [],
})
const critical: Escalating = {
  tier: 'T1',
  ackWithin: workingHours(4),
  escalation: [
    { afterPeriods: 1, to: 'physician' },
    { afterPeriods: 2, to: 'on_call' },
  ],
}

describe('escalationSchedule', () => {
  it('has nothing for a rule nobody has to acknowledge', () => {
    const quiet: Escalating = {
      tier: 'T3',
      ackWithin: null,
      escalation: [{ afterPeriods: 1, to: 'coordinator' }],
    }
    expect(escalationSchedule(quiet, '2026-11-20T13:00:00.000Z', clinic)).toEqual([])
  })

  it('takes a T1 to the on-call at closing time when nobody acknowledged it', () => {
    expect(escalationSchedule(critical, '2026-11-20T16:00:00.000Z', clinic)).toEqual([
      { at: '2026-11-20T20:00:00.000Z', to: 'physician', because: 'not_acknowledged' },
      { at: '2026-11-20T21:00:00.000Z', to: 'on_call', because: 'clinic_closed' },
      { at: '2026-11-23T14:00:00.000Z', to: 'on_call', because: 'not_acknowledged' },
    ])
  })

  it('takes a T1 raised outside opening times to the on-call at once', () => {
    const [first] = escalationSchedule(critical, '2026-11-21T13:00:00.000Z', clinic)
    expect(first).toEqual({
      at: '2026-11-21T13:00:00.000Z',
      to: 'on_call',
      because: 'clinic_closed',
    })
  })

  it('takes a T1 to the on-call at once in a clinic without opening times', () => {
    const never = { ...clinic, workingHours: [] }
    const rule: Escalating = { ...critical, ackWithin: minutes(30) }
    expect(escalationSchedule(rule, '2026-11-20T13:00:00.000Z', never)[0]).toEqual({
      at: '2026-11-20T13:00:00.000Z',
      to: 'on_call',
      because: 'clinic_closed',
    })
  })

  it('waits for working days with a T2 and leaves the on-call alone', () => {
    const high: Escalating = {
      tier: 'T2',
      ackWithin: workingDays(2),
      escalation: [{ afterPeriods: 1, to: 'coordinator' }],
    }
    expect(escalationSchedule(high, '2026-11-21T13:00:00.000Z', clinic)).toEqual([
      { at: '2026-11-24T21:00:00.000Z', to: 'coordinator', because: 'not_acknowledged' },
    ])
  })
})
