import { connect, inTenant } from '@meridian/db'
import { verifyChain } from '@meridian/db/events'
import { addDays, instantAt } from '@meridian/domain'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { appRouter } from '../router.ts'
import { type AuthBench, buildRequest, createAuthBench } from '../testing/auth.ts'
import { tick } from '../worker-loop.ts'
import { buildDemoClinic, demoSignIn, getDemoState } from './index.ts'
import { demoTimeZone } from './people.ts'
import { stories } from './stories/index.ts'
import { readWholeTimeline, type Visit, visitDemo } from './testing/visit.ts'

const today = '2026-11-18'
const clinicians = ['acupuncturist', 'psychologist', 'physiotherapist'] as const

let bench: AuthBench
let visit: Visit
let announced: string[]

beforeAll(async () => {
  bench = await createAuthBench()
  bench.setClock(instantAt(today, '07:00', demoTimeZone))
  expect(await getDemoState(bench)).toBeNull()
  await buildDemoClinic(bench)
  announced = [...bench.announced]
  visit = await visitDemo(bench, today)
})
afterAll(() => bench.close())

async function idOf(name: string): Promise<string> {
  const { rows } = await (await visit.as('admin')).patients.list({ search: name })
  const [row] = rows
  if (!row) throw new Error(`${name} is nobody's patient`)
  return row.id
}

describe('an admin', () => {
  it('sees no clinical text anywhere', async () => {
    const admin = await visit.as('admin')
    const { rows } = await admin.patients.list({})
    expect(rows).toHaveLength(stories.length)
    const seen: unknown[] = [
      rows,
      await admin.today.read({}),
      await admin.today.calls({}),
      await admin.members.list(),
      await admin.colleagues.list(),
    ]
    for (const { id } of rows) seen.push(await admin.patients.read({ patientId: id }))
    const text = JSON.stringify(seen)
    for (const clinical of listClinicalTexts()) expect(text).not.toContain(clinical)
  })

  it('is refused the record of every patient', async () => {
    const admin = await visit.as('admin')
    const { rows } = await admin.patients.list({})
    for (const { id: patientId } of rows) {
      for (const call of [
        () => admin.timeline.page({ patientId }),
        () => admin.reassessments.list({ patientId }),
        () => admin.plans.read({ patientId }),
        () => admin.plans.history({ patientId }),
      ]) {
        await expect(call()).rejects.toMatchObject({ cause: { code: 'forbidden' } })
      }
    }
  })

  it('finds the patient without a coordinator, and one to call', async () => {
    const admin = await visit.as('admin')
    const { unassigned } = await admin.today.read({})
    expect(unassigned.map(({ name }) => name)).toEqual(['Lídia Quimera'])
    const calls = await admin.today.calls({})
    expect(calls.rows).toMatchObject([
      { patientName: 'João Conto', status: 'overdue', phone: '+55 11 5550 0111' },
    ])
    expect(calls.silent).toMatchObject([{ patientName: 'Caetano Soneto', handedOver: false }])
    expect(calls.tries.map(({ outcome }) => outcome)).toEqual(Array(3).fill('no_answer'))
  })
})

/** What nobody but the care team may read: notes, reasons and facts. */
function listClinicalTexts(): string[] {
  return stories
    .flatMap(({ entries }) => entries)
    .flatMap(({ event }) => {
      if ('sections' in event) return event.sections.map(({ text }) => text)
      if ('detail' in event) return [event.detail]
      if ('text' in event) return [event.text]
      if (event.kind === 'session') return []
      if (event.kind === 'revise') return [event.reason, event.goal?.activity ?? '']
      return 'reason' in event && event.kind !== 'discharge' ? [event.reason] : []
    })
    .filter((text) => text.length > 12)
}

describe('the plan', () => {
  it('of Paulo Novela has his goal with the progress he made, in more than one version', async () => {
    const patientId = await idOf('Paulo Novela')
    const psychologist = await visit.as('psychologist')
    const { plan } = await psychologist.plans.read({ patientId })
    const [goal] = plan?.content.goals ?? []
    expect(goal?.activity).toBe('Walk my daughter to school and back')
    expect(plan?.progress).toMatchObject([{ goalId: goal?.id, attainment: 0 }])
    const { versions } = await psychologist.plans.history({ patientId })
    expect(versions.map(({ cause }) => cause)).toEqual([
      'phase_decided',
      'phase_decided',
      'reassessment',
      'revised',
      'proposed',
    ])
  })
})

describe('the care team', () => {
  it('of Rui Mito has no psychologist, who may find him and not read', async () => {
    const patientId = await idOf('Rui Mito')
    const psychologist = await visit.as('psychologist')
    expect(await psychologist.patients.read({ patientId })).toMatchObject({
      facts: [],
      access: { mayReadRecord: false, mayWrite: false },
    })
    await expect(psychologist.timeline.page({ patientId })).rejects.toMatchObject({
      cause: { code: 'forbidden' },
    })
  })

  test.each(clinicians)('leaves notes unread by the %s, and not too many', async (role) => {
    const { notes } = await (await visit.as(role)).today.read({})
    expect(notes.length).toBeGreaterThanOrEqual(3)
    expect(notes.length).toBeLessThanOrEqual(20)
  })

  test('has begun notes that are not signed', async () => {
    const drafts = []
    for (const role of clinicians)
      drafts.push(...(await (await visit.as(role)).drafts.list({})).drafts)
    expect(drafts.map(({ patientName }) => patientName).sort()).toEqual([
      'Artur Crônica',
      'Helena Lenda',
    ])
  })

  test('has a form begun, one saved in part and totals from paper', async () => {
    const physiotherapist = await visit.as('physiotherapist')
    const { drafts } = await physiotherapist.answerDrafts.list({})
    expect(drafts.map(({ instrument }) => instrument)).toEqual(['odi'])
    const entries = await readWholeTimeline(physiotherapist, await idOf('Tomás Ensaio'))
    const forms = entries.flatMap(({ kind, payload }) =>
      kind === 'response.recorded' ? [payload] : [],
    )
    expect(forms).toContainEqual(expect.objectContaining({ source: 'total_entry' }))
    expect(forms).toContainEqual(
      expect.objectContaining({ instrument: 'tsk11', progress: { answered: 5, all: 11 } }),
    )
  })

  test('keeps a process note to its author and a note of a discipline in it', async () => {
    const readers: Record<string, string[]> = {}
    for (const [name, words] of [
      ['Helena Lenda', 'disability is the family story'],
      ['Marina Verso', 'day 6 after keyhole operation'],
    ] as const) {
      const patientId = await idOf(name)
      readers[name] = []
      for (const role of clinicians) {
        const entries = await readWholeTimeline(await visit.as(role), patientId)
        if (JSON.stringify(entries).includes(words)) readers[name].push(role)
      }
    }
    expect(readers).toEqual({
      'Helena Lenda': ['psychologist'],
      'Marina Verso': ['physiotherapist'],
    })
  })
})

describe('the sessions', () => {
  it('of today stand on the worklists of those who have them', async () => {
    for (const [role, patient] of [
      ['acupuncturist', 'Helena Lenda'],
      ['physiotherapist', 'Helena Lenda'],
      ['psychologist', 'Artur Crônica'],
    ] as const) {
      const { rows } = await (await visit.as(role)).plannedSessions.day({ on: today })
      expect(rows.map(({ patientName }) => patientName)).toContain(patient)
    }
  })

  it('tell a cycle that runs from one that is complete', async () => {
    const acupuncturist = await visit.as('acupuncturist')
    const cycleOf = async (name: string) => {
      const { cycles } = await acupuncturist.plannedSessions.list({ patientId: await idOf(name) })
      return cycles.at(-1)
    }
    expect(await cycleOf('Helena Lenda')).toMatchObject({ delivered: 8, endedOn: null })
    expect(await cycleOf('Artur Crônica')).toMatchObject({ delivered: 12, endedBy: 'completed' })
  })
})

describe('the reassessments', () => {
  it('were none of them missed, one was declined', async () => {
    const acupuncturist = await visit.as('acupuncturist')
    const { rows } = await acupuncturist.patients.list({ mine: true })
    const statuses = new Map<string, string>()
    for (const { id: patientId, name } of rows) {
      const { rows: slots } = await acupuncturist.reassessments.list({ patientId })
      for (const { slot, status } of slots) statuses.set(`${name} ${slot}`, status)
    }
    expect([...statuses.values()]).not.toContain('missed')
    expect(statuses.get('Nádia Parábola consolidation_126')).toBe('declined')
    expect([...statuses.values()].filter((one) => one === 'completed').length).toBeGreaterThan(25)
  })

  it('on the worklist carry their alerts, one of them taken note of', async () => {
    const { reassessments } = await (await visit.as('acupuncturist')).today.read({})
    expect(
      reassessments.map(({ patientName, status, alert }) => [patientName, status, alert?.state]),
    ).toEqual([
      ['João Conto', 'overdue', 'open'],
      ['Tomás Ensaio', 'due', 'acknowledged'],
      ['Helena Lenda', 'due', 'open'],
    ])
  })

  it('end in decisions; one of them waits for the coordinator, and for nobody else', async () => {
    const { decisions } = await (await visit.as('acupuncturist')).today.read({})
    expect(decisions).toMatchObject([
      { patientName: 'Artur Crônica', slot: 'cycle_end', status: 'completed' },
    ])
    expect((await (await visit.as('psychologist')).today.read({})).decisions).toEqual([])
    const patientId = await idOf('Beatriz Saga')
    const { rows } = await (await visit.as('acupuncturist')).reassessments.list({ patientId })
    expect(rows.map(({ decision }) => decision?.decision)).toEqual([
      undefined,
      'continue',
      'space_out',
      'continue',
      'continue',
      'stop',
    ])
  })

  it('tell of a plausible course: who was discharged had less pain each time', async () => {
    const patientId = await idOf('Beatriz Saga')
    const entries = await readWholeTimeline(await visit.as('acupuncturist'), patientId)
    const pain = entries.flatMap(({ kind, payload }) =>
      kind === 'response.recorded' && payload.instrument === 'nrs' ? [payload.scores.total] : [],
    )
    expect(pain.reverse()).toEqual([6, 4, 3, 2, 1, 1])
  })
})

test('the audit chain is whole, its times never go back, and its end was announced once', async () => {
  const { organizationId } = visit
  const scope = { organizationId, userId: null }
  const chain = await inTenant(bench.engine.app, scope, (tx) => verifyChain(tx, organizationId))
  expect(chain.brokenAt).toBeNull()
  const built = await readBuild()
  expect(built.length).toBeGreaterThan(500)
  expect(announced).toEqual([`${organizationId} ${built.length}`])
  const times = built.map(({ at }) => at)
  expect([...times].sort()).toEqual(times)
})

/** The chain as it was built, without what visitors were refused since. */
async function readBuild(): Promise<{ at: string }[]> {
  const client = connect(bench.database.backupUrl, { name: 'chain', max: 1 })
  const rows = await client<{ at: string }[]>`
    select to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS') as at from audit_event
    where request_id <> 'test' order by seq`
  await client.end()
  return [...rows]
}

test('a timeline holds what was told, in order, under ids in order', async () => {
  const entries = await readWholeTimeline(
    await visit.as('acupuncturist'),
    await idOf('Helena Lenda'),
  )
  const told = entries.reverse().map(({ occurredAt, id }) => ({ occurredAt, id }))
  expect(told.map(({ id }) => id)).toEqual(told.map(({ id }) => id).sort())
  expect(told.map(({ occurredAt }) => occurredAt)).toEqual(
    told.map(({ occurredAt }) => occurredAt).sort(),
  )
  expect(entries.filter(({ kind }) => kind === 'note.signed').length).toBeGreaterThan(14)
})

// In this order: each changes what the next one finds.
describe('the state of the demo', () => {
  it('is fresh and untouched when it was made', async () => {
    expect(await getDemoState(bench)).toEqual({ anchoredOn: today, stale: false, touched: false })
  })

  it('is stale on the next day, and the worker has not touched it', async () => {
    bench.setClock(instantAt(addDays(today, 1), '00:30', demoTimeZone))
    await tick(bench.engine, pino({ level: 'silent' }))
    expect(await getDemoState(bench)).toEqual({ anchoredOn: today, stale: true, touched: false })
  })

  it('is touched as soon as somebody signs in with what the sign-in page shows', async () => {
    for (const { email, name } of demoSignIn.accounts) {
      const visitor = appRouter.createCaller(buildRequest(bench))
      const session = await visitor.session.signIn({ email, password: demoSignIn.password })
      expect(session).toMatchObject({ name, organization: { isDemo: true } })
    }
    expect(await getDemoState(bench)).toEqual({ anchoredOn: today, stale: true, touched: true })
  })
})
