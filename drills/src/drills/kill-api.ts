import type { Drill } from '../drill.ts'
import { makeClinics, openSessions } from '../harness/clinics.ts'
import { expectCleanRefusals, expectNothingLost } from '../harness/expectations.ts'
import { installForDrill } from '../harness/installation.ts'
import { startNode } from '../harness/nodes.ts'
import { pause, until } from '../harness/waiting.ts'
import { startWriters } from '../harness/writers.ts'

/** The web service is killed again and again while people write. */
export const killApi: Drill = {
  name: 'kill-api',
  promises: 'A22, A17',
  what: 'kill -9 of the web service under write load',
  run: async (report, extent) => {
    const kills = extent.of(20, 3)
    const installation = await installForDrill()
    const clinics = await makeClinics(installation, { clinics: 4, patients: 5 })
    const people = await openSessions(installation, clinics, 20)
    let node = await startNode(installation)
    const { port } = node
    const writers = startWriters(node, people)
    for (let kill = 0; kill < kills; kill += 1) {
      const before = writers.ledger.acknowledged.size
      await until(() => writers.ledger.acknowledged.size > before + 10)
      await pause(Math.random() * 300)
      await node.kill()
      node = await startNode(installation, { port })
    }
    const before = writers.ledger.acknowledged.size
    await until(() => writers.ledger.acknowledged.size > before + 10)
    const ledger = await writers.stop()
    report.say(`${kills} kills, ${people.length} writers`)
    await expectNothingLost(report, installation, ledger)
    expectCleanRefusals(report, ledger)
  },
}
