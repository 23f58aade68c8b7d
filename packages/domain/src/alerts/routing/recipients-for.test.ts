import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertRole, AlertTier } from '../rule/alert-rule.ts'
import type { CareTeam } from './care-team.ts'
import { escalate } from './escalate.ts'
import { recipientsFor } from './recipients-for.ts'
import { canSendPhq9Remotely } from './remote-phq9.ts'
import type { RoutingPeople } from './role-ways.ts'

const careTeam: CareTeam = {
  members: [
    { userId: 'ana', role: 'acupuncturist' },
    { userId: 'paulo', role: 'psychologist' },
    { userId: 'pedro', role: 'psychologist' },
  ],
  coordinatorId: 'ana',
  adminIds: ['rita'],
}
const on = '2026-11-20'
const away = (userId: string, coveredBy: string | null = null) => ({
  userId,
  from: on,
  to: on,
  coveredBy,
})
function people(changes: Partial<RoutingPeople> = {}): RoutingPeople {
  return { careTeam, cover: { on, absences: [] }, onCall: ['otto'], ...changes }
}
const nobody = people({ careTeam: { members: [], coordinatorId: null, adminIds: [] }, onCall: [] })

function route(owners: AlertRole[], also: AlertRole[], who: RoutingPeople, tier: AlertTier = 'T2') {
  const routing = recipientsFor({ tier, owners, also }, who)
  return routing.status === 'routed'
    ? routing.recipients.map(({ userId, part, by }) => `${userId} ${part} ${by}`)
    : routing.status
}

describe('recipientsFor', () => {
  it('says so when nobody is configured', () => {
    expect(
      recipientsFor({ tier: 'T1', owners: ['psychologist'], also: ['on_call'] }, nobody),
    ).toEqual({
      status: 'nobody_configured',
      gaps: ['psychologist', 'on_call'],
    })
  })

  it('gives an alert one owner, the first of the named role', () => {
    expect(route(['psychologist'], [], people())).toEqual(['paulo owner named'])
  })

  it('means the coordinator by physician', () => {
    expect(route(['physician'], [], people())).toEqual(['ana owner named'])
  })

  it('goes to the cover of somebody absent, through several covers', () => {
    const cover = { on, absences: [away('paulo', 'carla'), away('carla', 'dora')] }
    expect(route(['psychologist'], [], people({ cover }))).toEqual(['dora owner cover'])
  })

  it('goes to the next of the same role when the first is absent without cover', () => {
    const cover = { on, absences: [away('paulo')] }
    expect(route(['psychologist'], [], people({ cover }))).toEqual(['pedro owner named'])
  })

  it.each(['physiotherapist', 'measure_owner', 'part_owners', 'reporter'] as const)(
    'falls to the coordinator when %s is missing from the care team, and names the gap',
    (role) => {
      expect(recipientsFor({ tier: 'T2', owners: [role], also: [] }, people())).toEqual({
        status: 'routed',
        recipients: [{ userId: 'ana', part: 'owner', by: 'coordinator', role }],
        gaps: [role],
      })
    },
  )

  it('falls to the on-call when the coordinator is absent too', () => {
    const cover = { on, absences: [away('ana')] }
    expect(route(['physiotherapist'], [], people({ cover }))).toEqual(['otto owner on_call'])
  })

  it('does not follow covers in a circle', () => {
    const cover = { on, absences: [away('ana', 'otto'), away('otto', 'ana')] }
    expect(route(['physician'], [], people({ cover }))).toBe('nobody_configured')
  })

  it.each([
    ['2026-11-19', 'ana owner named'],
    ['2026-11-20', 'carla owner cover'],
    ['2026-11-21', 'carla owner cover'],
    ['2026-11-22', 'ana owner named'],
  ])('counts both days of an absence: %s', (today, expected) => {
    const absence = { userId: 'ana', from: '2026-11-20', to: '2026-11-21', coveredBy: 'carla' }
    const cover = { on: today, absences: [absence] }
    expect(route(['physician'], [], people({ cover }))).toEqual([expected])
  })

  it('tells a person once, as owner, when two roles lead to them', () => {
    expect(route(['psychologist', 'physician'], ['coordinator'], people())).toEqual([
      'paulo owner named',
      'ana owner named',
    ])
  })

  it('lets "also" fall back for a T1 alone', () => {
    expect(route(['psychologist'], ['physiotherapist'], people())).toEqual(['paulo owner named'])
    expect(route(['psychologist'], ['physiotherapist'], people(), 'T1')).toEqual([
      'paulo owner named',
      'ana also coordinator',
    ])
  })

  it('takes the call list to an admin', () => {
    expect(route(['admin'], ['coordinator'], people())).toEqual([
      'rita owner named',
      'ana also named',
    ])
  })
})

describe('escalate', () => {
  it('says so when nobody is configured', () => {
    expect(escalate('coordinator', [], nobody)).toEqual({ status: 'nobody_configured' })
  })

  it('passes over people who were told already', () => {
    expect(escalate('physician', ['paulo'], people())).toMatchObject({
      recipient: { userId: 'ana' },
    })
    expect(escalate('physician', ['paulo', 'ana'], people())).toMatchObject({
      status: 'somebody_new',
      recipient: { userId: 'otto', by: 'on_call' },
    })
  })

  it('reaches the second on call when the first was told', () => {
    const two = people({ onCall: ['otto', 'olga'] })
    expect(escalate('on_call', ['ana', 'otto'], two)).toMatchObject({
      recipient: { userId: 'olga' },
    })
  })

  it('tells everybody again when nobody new is left', () => {
    expect(escalate('on_call', ['ana', 'otto'], people())).toEqual({
      status: 'told_again',
      userIds: ['ana', 'otto'],
    })
  })

  const person = fc.constantFrom<string>('ana', 'paulo', 'pedro', 'otto', 'rita')
  const role = fc.constantFrom<AlertRole>(
    'physician',
    'psychologist',
    'coordinator',
    'on_call',
    'admin',
  )

  it('never ends in silence: somebody is reached whenever a way to the ladder exists', () => {
    fc.assert(
      fc.property(role, fc.uniqueArray(person), fc.uniqueArray(person), (to, told, absent) => {
        const cover = { on, absences: absent.map((id) => away(id)) }
        const who = people({ cover })
        const result = escalate(to, told, who)
        const reachable = ['ana', 'otto'].some((id) => !absent.includes(id))
        if (reachable || told.length) expect(result.status).not.toBe('nobody_configured')
        if (result.status === 'somebody_new') {
          expect(told).not.toContain(result.recipient.userId)
          expect(absent).not.toContain(result.recipient.userId)
        }
      }),
    )
  })

  it('routes an owner to somebody present or says that there is nobody', () => {
    fc.assert(
      fc.property(role, fc.uniqueArray(person), (owner, absent) => {
        const cover = { on, absences: absent.map((id) => away(id)) }
        const routing = recipientsFor({ tier: 'T3', owners: [owner], also: [] }, people({ cover }))
        if (routing.status === 'routed') {
          expect(absent).not.toContain(routing.recipients[0].userId)
        } else {
          expect(absent).toEqual(expect.arrayContaining(['ana', 'otto']))
          expect(routing.gaps).toEqual([owner])
        }
      }),
    )
  })
})

describe('canSendPhq9Remotely', () => {
  it('is refused without an on-call, and while the on-call is absent without cover', () => {
    expect(canSendPhq9Remotely([], { on, absences: [] })).toBe(false)
    expect(canSendPhq9Remotely(['otto'], { on, absences: [away('otto')] })).toBe(false)
  })

  it('is allowed while somebody on call would hear of it', () => {
    expect(canSendPhq9Remotely(['otto'], { on, absences: [] })).toBe(true)
    expect(canSendPhq9Remotely(['otto'], { on, absences: [away('otto', 'ana')] })).toBe(true)
  })
})
