import {
  type Alert,
  amendClinic,
  writeAssignment,
  writeRecipients,
} from '@meridian/db/repositories'
import { Failure } from '@meridian/domain'
import { disciplinesOf, type Role, roles } from '@meridian/domain/access'
import type { AlertRuleId } from '@meridian/domain/alerts'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAlert } from '../../testing/alerts.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { buildMember, type Member, within } from '../../testing/members.ts'
import { buildPatient } from '../../testing/patients.ts'
import type { Verb } from '../../use-case.ts'
import { listCalls } from '../today/list-calls.ts'
import { listAlertPage } from './list-alert-page.ts'
import { listAlerts } from './list-alerts.ts'
import { listOwnAlerts } from './list-own-alerts.ts'
import { readAlert } from './read-alert.ts'

const relations = ['care team', 'told, not on the team', 'neither', 'other clinic'] as const
type Relation = (typeof relations)[number]

/** One alert of each kind that is seen differently; a rule's name, a part and a figure are its reason. */
const kinds = { T1: 'SI-2', T2: 'DEP', dates: 'OVERDUE' } as const satisfies Record<
  string,
  AlertRuleId
>
type Kind = keyof typeof kinds

/** What somebody gets to see of an alert: in each place its reason, that it is there, or why not. */
interface Sight {
  readonly read: 'reason' | 'forbidden' | 'not_found'
  /** The record's own list, which is part of the record. */
  readonly record: 'reason' | 'forbidden' | 'not_found'
  readonly mine: 'reason' | 'nothing'
  readonly team: 'reason' | 'nothing'
  /** The banner and Today. */
  readonly banner: 'reason' | 'nothing'
  readonly calls: 'name and number' | 'nothing' | 'forbidden'
}

const blind: Sight = {
  read: 'forbidden',
  record: 'forbidden',
  mine: 'nothing',
  team: 'nothing',
  banner: 'nothing',
  calls: 'forbidden',
}

/** The published table, by role and relation. */
function expected(role: Role, relation: Relation, kind: Kind): Sight {
  if (role === 'admin') return expectedOfAdmin(relation, kind)
  switch (relation) {
    case 'care team':
      return { ...blind, read: 'reason', record: 'reason', team: 'reason' }
    case 'told, not on the team':
      return { ...blind, read: 'reason', mine: 'reason', banner: 'reason' }
    case 'neither':
      return blind
    case 'other clinic':
      return { ...blind, read: 'not_found', record: 'not_found' }
  }
}

/** Never the reason, whatever a row of the care team or of who was told may say. */
function expectedOfAdmin(relation: Relation, kind: Kind): Sight {
  if (relation === 'other clinic') {
    return { ...blind, read: 'not_found', record: 'not_found', calls: 'nothing' }
  }
  return { ...blind, calls: kind === 'T1' ? 'name and number' : 'nothing' }
}

let bench: Bench
let clinic: TestClinic
const alerts = {} as Record<Kind, Alert>
const people = new Map<string, Member>()

beforeAll(async () => {
  bench = await createBench()
  clinic = await buildClinic(bench)
  const elsewhere = await buildClinic(bench)
  const { organizationId } = clinic
  for (const kind of ['T1', 'T2', 'dates'] as const) {
    const patientId = await buildPatient(bench, clinic, { name: `Patient ${kind}` })
    alerts[kind] = await buildAlert(bench, {
      organizationId,
      patientId,
      rule: kinds[kind],
      tier: kind === 'dates' ? 'T3' : kind,
      inputs: { figure: 'a figure' },
    })
  }
  for (const role of roles) {
    for (const relation of relations) {
      const home = relation === 'other clinic' ? elsewhere : clinic
      const member = await buildMember(bench, home, { roles: [role] })
      people.set(`${role} ${relation}`, member)
      await stand(member, relation)
    }
  }
})
afterAll(() => bench.close())

/** Puts somebody into the relation to all three patients, an admin as well: it must not help. */
function stand({ userId, roles: held }: Member, relation: Relation) {
  const { organizationId } = clinic
  return within(bench, organizationId, async (tx, now) => {
    for (const alert of Object.values(alerts)) {
      if (relation === 'told, not on the team') {
        await writeRecipients(tx, alert, [{ userId, toldAs: 'on_call', toldAt: now }])
      }
      if (relation === 'care team') {
        await writeAssignment(tx, {
          organizationId,
          id: uuidv7(),
          patientId: alert.patientId,
          userId,
          discipline: disciplinesOf(held)[0] ?? 'acupuncture',
          isCoordinator: false,
          startedAt: now,
        })
      }
    }
  })
}

/** What a call answers, or the code of its refusal. */
async function ask<Input>(actor: Member, verb: Verb<Input, unknown>, input: Input) {
  try {
    return { text: JSON.stringify(await as(bench, actor, { verb, input })), refused: null }
  } catch (error) {
    if (error instanceof Failure) return { text: '', refused: error.code }
    throw error
  }
}

async function sightOf(actor: Member, kind: Kind): Promise<Sight> {
  const { id: alertId, patientId, rule } = alerts[kind]
  const [read, record, mine, team, banner, calls] = await Promise.all([
    ask(actor, readAlert, { alertId }),
    ask(actor, listAlerts, { patientId }),
    ask(actor, listAlertPage, { scope: 'mine' as const, rule }),
    ask(actor, listAlertPage, { scope: 'team' as const, rule }),
    ask(actor, listOwnAlerts, {}),
    ask(actor, listCalls, {}),
  ])
  const named = ({ text, refused }: Awaited<ReturnType<typeof ask>>) =>
    refused ?? (text.includes(alertId) && text.includes(`"${rule}"`) ? 'reason' : 'nothing')
  const called = calls.text.includes(patientId) ? 'name and number' : 'nothing'
  for (const word of [rule, 'item9_unanswered', 'a figure']) expect(calls.text).not.toContain(word)
  return {
    read: named(read),
    record: named(record),
    mine: named(mine),
    team: named(team),
    banner: named(banner),
    calls: calls.refused ?? called,
  } as Sight
}

describe('who sees what of an alert', () => {
  const cells = roles.flatMap((role) =>
    relations.flatMap((relation) =>
      (['T1', 'T2', 'dates'] as const).map((kind) => [role, relation, kind] as const),
    ),
  )

  test.each(cells)('%s, %s, of %s', async (role, relation, kind) => {
    const actor = people.get(`${role} ${relation}`)
    if (!actor) throw new Error('Somebody went missing')
    expect(await sightOf(actor, kind)).toEqual(expected(role, relation, kind))
  })
})

test('a clinic that is one team shows every clinician what is open, and an admin nothing more', async () => {
  const whole = (wholeClinicTeam: boolean) =>
    within(bench, clinic.organizationId, (tx) =>
      amendClinic(tx, clinic.organizationId, { wholeClinicTeam }),
    )
  await whole(true)
  for (const role of roles) {
    const actor = people.get(`${role} neither`)
    if (!actor) throw new Error('Somebody went missing')
    const relation = role === 'admin' ? 'neither' : 'care team'
    expect(await sightOf(actor, 'T2')).toEqual(expected(role, relation, 'T2'))
  }
  await whole(false)
})
