import type { LiveEvent } from '@meridian/db/events'
import type { Role } from '@meridian/domain/access'
import { describe, expect, it, test } from 'vitest'
import { mayHear } from './may-hear.ts'

const me = 'me'
const team = new Set([me])
const nobody = new Set<string>()

const hearer = (...roles: Role[]) => ({ userId: me, roles, wholeClinicTeam: false })

function event(kind: string, changed: Partial<LiveEvent> = {}): LiveEvent {
  return {
    seq: 1,
    kind,
    patientId: 'patient',
    subjectId: 'subject',
    actorId: 'author',
    discipline: 'psychology',
    visibility: 'team',
    ...changed,
  }
}

describe('who hears of an event', () => {
  test.each(['no.such', 'toString', '__proto__', ''])('nobody, of the unknown kind %j', (kind) => {
    expect(mayHear(hearer('admin', 'psychologist'), event(kind), { team })).toBe(false)
  })

  it('everybody, of what concerns the clinic', () => {
    expect(mayHear(hearer('admin'), event('patient.registered'), {})).toBe(true)
    expect(mayHear(hearer('physiotherapist'), event('settings.changed'), {})).toBe(true)
  })

  it('admins alone, of what concerns them', () => {
    expect(mayHear(hearer('psychologist'), event('member.invited'), { team })).toBe(false)
    expect(
      mayHear(hearer('psychologist', 'admin'), event('member.invited'), { team: nobody }),
    ).toBe(true)
  })

  it('the care team alone, of a record', () => {
    expect(mayHear(hearer('psychologist'), event('note.signed'), { team: nobody })).toBe(false)
    expect(mayHear(hearer('psychologist'), event('note.signed'), {})).toBe(false)
    expect(mayHear(hearer('psychologist'), event('note.signed'), { team })).toBe(true)
  })

  it('every clinician of a clinic that works as one team', () => {
    const whole = { ...hearer('psychologist'), wholeClinicTeam: true }
    expect(mayHear(whole, event('note.signed'), { team: nobody })).toBe(true)
  })

  it('never an admin who treats nobody, of a record', () => {
    const admin = { ...hearer('admin'), wholeClinicTeam: true }
    expect(mayHear(admin, event('note.signed'), { team })).toBe(false)
  })

  test.each([
    ['discipline', 'psychologist', true],
    ['discipline', 'physiotherapist', false],
    ['author', 'psychologist', false],
  ] as const)('of a note for the %s, a %s: %s', (visibility, role, expected) => {
    expect(mayHear(hearer(role), event('note.signed', { visibility }), { team })).toBe(expected)
  })

  it('always its author', () => {
    const own = event('note.signed', { visibility: 'author', actorId: me })
    expect(mayHear(hearer('psychologist'), own, { team })).toBe(true)
  })

  describe('of an alert', () => {
    const safety = { rule: 'SI-2', told: team } as const
    const raised = event('alert.raised')

    it('who was told of it, outside the care team too', () => {
      expect(mayHear(hearer('psychologist'), raised, { alert: safety })).toBe(true)
      expect(
        mayHear(hearer('physiotherapist'), raised, { alert: { ...safety, told: nobody } }),
      ).toBe(false)
    })

    it('an admin, where the call list shows it', () => {
      expect(mayHear(hearer('admin'), raised, { alert: { ...safety, told: nobody } })).toBe(true)
      const medicine = { rule: 'MME50', told: nobody } as const
      expect(mayHear(hearer('admin'), raised, { alert: medicine })).toBe(false)
    })

    it('everybody, when a reassessment is due', () => {
      expect(mayHear(hearer('admin'), raised, { alert: { rule: 'DUE', told: nobody } })).toBe(true)
    })
  })

  it('nobody, of a note for a discipline that has none', () => {
    const lost = event('note.signed', { visibility: 'discipline', discipline: null })
    expect(mayHear(hearer('psychologist'), lost, { team })).toBe(false)
  })
})
