import type { Drill } from '../drill.ts'
import { findFreePort } from '../harness/free-port.ts'
import { installForDrill } from '../harness/installation.ts'
import { launch } from '../harness/nodes.ts'
import { until } from '../harness/waiting.ts'

/** Four web services start at the same moment on a database that holds nothing. */
export const migrateAtOnce: Drill = {
  name: 'migrate-at-once',
  promises: 'A42',
  what: 'four web services start at once on an empty database',
  run: async (report, extent) => {
    const rounds = extent.of(5, 2)
    const installation = await installForDrill()
    const { look, urls } = installation
    let started = 0
    let ready = 0
    for (let round = 0; round < rounds; round += 1) {
      const name = `empty_${round}`
      await look.unsafe(`create database ${name} owner meridian_owner`)
      const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
      const env = {
        DATABASE_URL: at(urls.app),
        DATABASE_OWNER_URL: at(urls.owner),
        DATABASE_AUTH_URL: at(urls.auth),
      }
      const ports = await Promise.all(Array.from({ length: 8 }, findFreePort))
      const nodes = ports
        .slice(0, 4)
        .map((port, n) => launch(installation, { port, env }, ports[4 + n] ?? 0))
      started += nodes.length
      for (const node of nodes) {
        const isReady = () =>
          fetch(`${node.url}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          )
        if (await until(async () => !node.isAlive() || (await isReady()), 60_000)) {
          if (node.isAlive()) ready += 1
          else report.say(node.output().slice(-500))
        }
      }
      await Promise.all(nodes.map((node) => node.stop()))
    }
    report.expect('every one of them came up', ready === started, `${ready} of ${started}`)
  },
}
