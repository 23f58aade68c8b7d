import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeEmbedded } from '@meridian/db'
import { readManifest } from '@meridian/db/backup'
import type { Drill } from '../drill.ts'
import { runCommand, startLocal } from '../harness/local.ts'
import { endsWithDrill } from '../harness/processes.ts'

interface Account {
  readonly email: string
  readonly password: string
}

/** A running installation is backed up, restored elsewhere, and signed in to there. */
export const backup: Drill = {
  name: 'backup',
  promises: 'A41, A21',
  what: 'backup of a running installation, restored into an empty folder',
  run: async (report) => {
    const folder = mkdtempSync(join(tmpdir(), 'meridian-drill-backup-'))
    chmodSync(folder, 0o711)
    const [here, there, kept, ends] = ['here', 'there', 'kept', 'ends'].map((n) => join(folder, n))
    if (!here || !there || !kept || !ends) throw new Error('There is nowhere to work')
    endsWithDrill(async () => {
      removeEmbedded(here)
      removeEmbedded(there)
      rmSync(folder, { recursive: true, force: true })
    })
    const first = await startLocal(here)
    const account = findAccount(first.output())
    report.expect('the demo clinic can be signed in to', await signIn(first.url, account))
    const made = await runCommand(['backup', kept, '--with-key'], { DATA_FOLDER: here })
    report.expect('a running installation is backed up', made.code === 0, made.output.trim())
    const checked = await runCommand(['verify-audit', '--ends', ends], { DATA_FOLDER: here })
    report.expect('its audit is whole', checked.code === 0, checked.output.trim())
    const over = await runCommand(['restore', kept], { DATA_FOLDER: here })
    report.expect('nothing is restored over it', over.code === 1, over.output.trim())
    await first.stop()
    const restored = await runCommand(['restore', kept], { DATA_FOLDER: there })
    report.expect('it is restored elsewhere', restored.code === 0, restored.output.trim())
    report.say(`backup ${made.seconds.toFixed(1)} s, restore ${restored.seconds.toFixed(1)} s`)
    const again = await runCommand(['verify-audit', '--ends', ends], { DATA_FOLDER: there })
    report.expect('its audit has the ends noted before', again.code === 0, again.output.trim())
    // Before it runs, since its worker takes up at once what is due.
    const twice = join(folder, 'twice')
    await runCommand(['backup', twice], { DATA_FOLDER: there })
    const sums = (of: string) =>
      readManifest(of).tables.map(({ name, rows, digest }) => `${name} ${rows} ${digest}`)
    const differing = sums(twice).filter((sum) => !sums(kept).includes(sum))
    report.expect('a backup of it has the same rows', differing.length === 0, differing)
    const second = await startLocal(there)
    report.expect('people sign in to what was restored', await signIn(second.url, account))
    await second.stop()
  },
}

function findAccount(output: string): Account {
  const email = /^\s+(\S+@\S+)\s/m.exec(output)?.[1]
  const password = /password for each: (.*)$/m.exec(output)?.[1]
  if (!email || !password) throw new Error(`The demo clinic names nobody:\n${output}`)
  return { email, password }
}

async function signIn(url: string, account: Account): Promise<boolean> {
  const answer = await fetch(`${url}/trpc/session.signIn`, {
    method: 'POST',
    headers: { origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  return answer.ok
}
