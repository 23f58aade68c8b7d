import { startBare } from '@meridian/bench/load/start-bare'
import type { DrillInstallation } from './installation.ts'
import { endsWithDrill } from './processes.ts'

/** What this machine can do at the moment, asked beside what Meridian does. */
export interface Bare {
  /** Asks once; resolves to how many milliseconds that took. */
  ask(): Promise<number>
}

/** Starts Node's own http server with one query behind it, in a process of its own on the same database. */
export async function startBareBeside({ urls, folder }: DrillInstallation): Promise<Bare> {
  const text = 'select id, detail from patient_fact order by id limit 50'
  const statements = { facts: [{ text, values: [] }] }
  const bare = await startBare(folder, { url: urls.superuser, statements })
  endsWithDrill(async () => bare.stop())
  return {
    ask: async () => {
      const began = performance.now()
      const answer = await fetch(`${bare.url}/facts`, { method: 'POST', body: '{}' })
      await answer.text()
      return performance.now() - began
    },
  }
}
