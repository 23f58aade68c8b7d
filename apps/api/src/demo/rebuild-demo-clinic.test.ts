import { inTenant } from '@meridian/db'
import { listEventsAfter } from '@meridian/db/events'
import type { CalendarDate } from '@meridian/domain'
import { expect, test } from 'vitest'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import { buildDemoClinic, type DemoOptions } from './build-demo-clinic.ts'
import { getDemoState } from './index.ts'
import { otavioRima } from './stories/otavio-rima.ts'
import { declines } from './tell.ts'
import { readWholeTimeline, visitDemo } from './testing/visit.ts'

/** What the demo promises of its patients, whatever the day: status, due state, phase. */
const promised = {
  'Helena Lenda': ['active', 'due', 'relief'],
  'João Conto': ['active', 'overdue', 'relief'],
  'Marina Verso': ['paused', null, 'activation'],
  'Otávio Rima': ['referred', null, null],
  'Beatriz Saga': ['discharged', null, null],
  'Rui Mito': ['active', 'due_soon', 'consolidation'],
  'Lídia Quimera': ['referred', null, null],
  'Elisa Miragem': ['active', null, 'activation'],
  'Sofia Ode': ['active', null, 'relief'],
  'Artur Crônica': ['active', null, 'bridging'],
  'Nádia Parábola': ['active', null, 'consolidation'],
  'Paulo Novela': ['active', 'due_soon', 'activation'],
  'Vera Utopia': ['active', null, 'maintenance'],
  'Tomás Ensaio': ['active', 'due', 'bridging'],
  'Íris Romance': ['active', null, 'relief'],
  'Gil Balada': ['referred', null, null],
  'Caetano Soneto': ['active', null, 'relief'],
}

async function withDemo<T>(options: DemoOptions, look: (bench: AuthBench) => Promise<T>) {
  const bench = await createAuthBench()
  try {
    await buildDemoClinic(bench, options)
    return await look(bench)
  } finally {
    await bench.close()
  }
}

async function listStates(bench: AuthBench, today: CalendarDate) {
  const admin = await (await visitDemo(bench, today)).as('admin')
  const { rows } = await admin.patients.list({})
  const helena = rows.find(({ name }) => name === 'Helena Lenda')
  return {
    states: Object.fromEntries(
      rows.map(({ name, status, due, phase }) => [name, [status, due, phase]]),
    ),
    dueToday: helena?.nextDueOn === today,
  }
}

/** Every id and every payload: the events of the clinic and the timelines of its patients. */
async function readEverything(bench: AuthBench, today: CalendarDate) {
  const { organizationId, as } = await visitDemo(bench, today)
  const scope = { organizationId, userId: null }
  const events = await inTenant(bench.engine.app, scope, (tx) =>
    listEventsAfter(tx, organizationId, { seq: 0, limit: 5000 }),
  )
  const reader = await as('acupuncturist')
  const { rows } = await reader.patients.list({ mine: true })
  const timelines = []
  for (const { id } of rows) timelines.push(await readWholeTimeline(reader, id))
  return { events, timelines }
}

test('the same seed and day make the same clinic, and keep their promises on a leap day', async () => {
  const today = '2024-02-29'
  const first = await withDemo({ today }, async (bench) => {
    expect(await listStates(bench, today)).toEqual({ states: promised, dueToday: true })
    return readEverything(bench, today)
  })
  const second = await withDemo({ today }, (bench) => readEverything(bench, today))
  expect(second).toEqual(first)
}, 300_000)

test.each([
  // The first Sunday after the clinic's clocks went forward, at a midnight that did not exist.
  '2018-11-11',
  // A Saturday just after the turn of the year.
  '2027-01-02',
])(
  'the promises hold on %s',
  async (today) => {
    const found = await withDemo({ today }, (bench) => listStates(bench, today))
    expect(found).toEqual({ states: promised, dueToday: true })
  },
  60_000,
)

test('another seed or another day makes a clinic of other ids', async () => {
  const stories = [otavioRima]
  const read = (options: DemoOptions & { today: string }) =>
    withDemo({ ...options, stories }, (bench) => readEverything(bench, options.today))
  const built = await read({ today: '2026-11-18' })
  const idsOf = ({ events }: typeof built) => events.map(({ subjectId }) => subjectId)
  const others = [
    await read({ today: '2026-11-18', seed: 'another' }),
    await read({ today: '2026-11-19' }),
  ]
  for (const other of others) {
    expect(other.events.map(({ kind }) => kind)).toEqual(built.events.map(({ kind }) => kind))
    expect(idsOf(other)).not.toEqual(idsOf(built))
  }
})

test('a clinic that could not be finished says who and when, and is stale', async () => {
  const bench = await createAuthBench()
  const impossible = {
    ...otavioRima,
    entries: [...otavioRima.entries, declines(2, 'baseline', 'No')],
  }
  await expect(
    buildDemoClinic(bench, { today: '2026-11-20', stories: [impossible] }),
  ).rejects.toThrow('Otávio Rima: excuse on 2026-11-19 failed')
  bench.setClock('2026-11-20T12:00:00.000Z')
  expect(await getDemoState(bench)).toEqual({ anchoredOn: null, stale: true, touched: false })
  await bench.close()
})
