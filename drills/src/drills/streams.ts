import type { Clinic } from '@meridian/bench/clinics/clinic'
import type postgres from 'postgres'
import type { Drill } from '../drill.ts'
import { makeClinics, openSessions } from '../harness/clinics.ts'
import { installForDrill } from '../harness/installation.ts'
import { type Listener, listen } from '../harness/listener.ts'
import { startNode } from '../harness/nodes.ts'
import { until } from '../harness/waiting.ts'
import { startWriters } from '../harness/writers.ts'

/** What one stream may cost in memory, in kibibytes; a few bear what the process takes for itself. */
const mostPerStream = { whole: 200, sample: 400 }

/** A thousand streams over two nodes while people write, a node is killed and Postgres restarted. */
export const streams: Drill = {
  name: 'streams',
  promises: 'A35, A36',
  what: 'a thousand streams over two nodes, one of which is killed, and a restart of Postgres',
  run: async (report, extent) => {
    const count = extent.of(1000, 200)
    const installation = await installForDrill()
    const clinics = await makeClinics(installation, { clinics: 4, patients: 5 })
    // At most five streams a session are let in, and clients that moved count anew.
    const people = await openSessions(installation, clinics, count / 2)
    const nodes = [await startNode(installation), await startNode(installation)] as const
    const [first, second] = nodes
    const before = first.memory()
    const urls = nodes.map(({ url }) => url)
    const listeners = Array.from({ length: count }, (_, n) => {
      const person = people[n % people.length]
      if (!person) throw new Error('Nobody is signed in')
      return { person, listener: listen(person, n % 2 === 0 ? urls : [...urls].reverse()) }
    })
    const all = listeners.map(({ listener }) => listener)
    const areOpen = () => all.every((one) => one.isOpen())
    report.expect('every stream opens', await until(areOpen, 60_000), countOpen(all))
    const perStream = Math.round(((first.memory() - before) * 1024) / (count / 2))
    const most = extent.of(mostPerStream.whole, mostPerStream.sample)
    report.expect(`a stream costs at most ${most} KiB`, perStream <= most, `${perStream} KiB`)
    const writers = startWriters(second, people.slice(0, 8))
    const grow = async (by: number) => {
      const from = writers.ledger.acknowledged.size
      await until(() => writers.ledger.acknowledged.size >= from + by, 60_000)
    }
    await grow(100)
    await first.kill()
    await grow(100)
    await installation.engine.crash()
    await grow(100)
    const { acknowledged } = await writers.stop()
    const sequences = await listSequences(installation.look, clinics)
    const missing = () =>
      listeners.filter(({ person, listener }) => {
        const wanted = sequences.get(person.organizationId) ?? []
        return !endsWith(wanted, listener.heard) || listener.heard.at(-1) !== wanted.at(-1)
      }).length
    const isAll = await until(() => missing() === 0, 60_000)
    const events = [...sequences.values()].reduce((sum, { length }) => sum + length, 0)
    report.say(
      `${count} streams, ${acknowledged.size} writes, ${events} events in ${clinics.length} clinics`,
    )
    report.expect(
      'each heard every event of its clinic once, in order',
      isAll,
      `${missing()} did not`,
    )
    for (const one of all) one.close()
    const areGone = await until(
      async () => (await second.numbers()).meridian_open_streams === 0,
      10_000,
    )
    report.expect('closing them frees all', areGone, (await second.numbers()).meridian_open_streams)
  },
}

function countOpen(all: readonly Listener[]): string {
  return `${all.filter((one) => one.isOpen()).length} of ${all.length}`
}

async function listSequences(look: postgres.Sql, clinics: readonly Clinic[]) {
  const rows = await look`
    select organization_id as id, array_agg(seq::int order by seq) as seqs
    from audit_event where outcome = 'done' group by 1`
  const found = new Map(rows.map(({ id, seqs }) => [String(id), seqs as number[]]))
  return new Map(clinics.map(({ organizationId: id }) => [id, found.get(id) ?? []]))
}

/** Whether what was heard is the end of what there was, nothing left out and nothing twice. */
function endsWith(wanted: readonly number[], heard: readonly number[]): boolean {
  const [first] = heard
  if (first === undefined) return wanted.length === 0
  const from = wanted.indexOf(first)
  return from !== -1 && wanted.slice(from).join() === heard.join()
}
