import postgres from 'postgres'
import type { Drill } from '../drill.ts'
import { call, reading } from '../harness/call.ts'
import { makeClinics, openSessions } from '../harness/clinics.ts'
import { expectCleanRefusals, expectNothingLost } from '../harness/expectations.ts'
import { installForDrill } from '../harness/installation.ts'
import { startNode } from '../harness/nodes.ts'
import { pause, until } from '../harness/waiting.ts'
import { startWriters } from '../harness/writers.ts'

/** After so many within a minute the engine is started with a pause; the drill wants none. */
const restartsAtOnce = 5

/** Postgres ends at once, as in a power cut, and comes back, while people write. */
export const restartPostgres: Drill = {
  name: 'restart-postgres',
  promises: 'A23',
  what: 'immediate restart of Postgres under write load',
  run: async (report, extent) => {
    const restarts = extent.of(10, 3)
    const installation = await installForDrill()
    const clinics = await makeClinics(installation, { clinics: 4, patients: 5 })
    const people = await openSessions(installation, clinics, 20)
    const [person] = people
    if (!person) throw new Error('Nobody is signed in')
    const node = await startNode(installation)
    const writers = startWriters(node, people)
    let longestMs = 0
    let longestBareMs = 0
    for (let restart = 0; restart < restarts; restart += 1) {
      if (restart > 0 && restart % restartsAtOnce === 0) await pause(61_000)
      const before = writers.ledger.acknowledged.size
      await until(() => writers.ledger.acknowledged.size > before + 50)
      await installation.engine.crash()
      const started = performance.now()
      const since = () => performance.now() - started
      // A server that has just recovered first answers late: to a bare connection, too.
      const [bareMs, serviceMs] = await Promise.all([
        until(() => isAnswered(installation.urls.superuser)).then(since),
        until(async () => (await call(node, person, reading(person))).status === 200).then(since),
      ])
      longestBareMs = Math.max(longestBareMs, bareMs)
      longestMs = Math.max(longestMs, serviceMs - bareMs)
    }
    const before = writers.ledger.acknowledged.size
    await until(() => writers.ledger.acknowledged.size > before + 50)
    const ledger = await writers.stop()
    report.say(
      `${restarts} restarts, ${people.length} writers, slowest write ${ledger.slowestMs} ms; a bare connection was answered ${Math.round(longestBareMs)} ms after the start at the latest`,
    )
    await expectNothingLost(report, installation, ledger)
    expectCleanRefusals(report, ledger)
    const all = [...ledger.statuses.values()].reduce((sum, count) => sum + count, 0)
    const refused = all - (ledger.statuses.get(200) ?? 0)
    report.expect('at most 0.5 % were refused', refused <= all * 0.005, `${refused} of ${all}`)
    report.expect('the process is the same one', node.isAlive(), node.pid)
    report.expect(
      'service is back within 2 s',
      longestMs <= 2000,
      `${Math.round(longestMs)} ms after the server answers a bare connection`,
    )
  },
}

/** Whether the server answers a connection that is new. */
async function isAnswered(url: string): Promise<boolean> {
  const bare = postgres(url, { max: 1, connect_timeout: 1, fetch_types: false, onnotice: () => {} })
  try {
    await bare`select 1`
    return true
  } catch {
    return false
  } finally {
    await bare.end({ timeout: 0 })
  }
}
