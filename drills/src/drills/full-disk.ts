import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drill } from '../drill.ts'
import { call, reading } from '../harness/call.ts'
import { makeClinics, openSessions } from '../harness/clinics.ts'
import { expectCleanRefusals, expectNothingLost } from '../harness/expectations.ts'
import { installForDrill } from '../harness/installation.ts'
import { startNode } from '../harness/nodes.ts'
import { endsWithDrill } from '../harness/processes.ts'
import { pause, until } from '../harness/waiting.ts'
import { startWriters } from '../harness/writers.ts'
import { Skipped } from '../report.ts'

/** The disk of the database fills up while people write, and is given room again. */
export const fullDisk: Drill = {
  name: 'full-disk',
  promises: 'A22, A38',
  what: 'no room left for the database while people write, then room again',
  run: async (report, extent) => {
    const rounds = extent.of(2, 1)
    const disk = mountSmallDisk()
    const installation = await installForDrill(join(disk, 'data'))
    const clinics = await makeClinics(installation, { clinics: 4, patients: 5 })
    const people = await openSessions(installation, clinics, 10)
    const [person] = people
    if (!person) throw new Error('Nobody is signed in')
    const node = await startNode(installation)
    const writers = startWriters(node, people)
    const { ledger } = writers
    for (let round = 0; round < rounds; round += 1) {
      const before = ledger.acknowledged.size
      await until(() => ledger.acknowledged.size > before + 50)
      const refusedBefore = refusalsOf(ledger.statuses)
      const ballast = fillUp(disk)
      const isFelt = await until(() => refusalsOf(ledger.statuses) > refusedBefore + 10, 60_000)
      report.expect('writes are refused while there is no room', isFelt)
      await pause(3000)
      rmSync(ballast)
      const freed = performance.now()
      const atFreed = ledger.acknowledged.size
      const isBack = await until(() => ledger.acknowledged.size > atFreed + 10, 60_000)
      const after = Math.round(performance.now() - freed)
      report.expect('they are served again when there is', isBack, `after ${after} ms`)
    }
    const all = await writers.stop()
    const answer = await call(node, person, reading(person))
    report.expect('the process is the same one and reads', answer.status === 200 && node.isAlive())
    await expectNothingLost(report, installation, all)
    expectCleanRefusals(report, all)
    const faults = new Set(node.output().match(/"fault":("[^"]*"|\{[^}]*\})/g))
    if (faults.size > 0) report.say(`faults in its log: ${[...faults].join(', ')}`)
  },
}

/** A disk of its own in memory, gone with the drill. */
function mountSmallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-drill-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=0711', 'meridian', folder], {
      stdio: 'ignore',
    })
  } catch {
    rmdirSync(folder)
    throw new Skipped('a small disk can be mounted by root alone')
  }
  endsWithDrill(async () => {
    execFileSync('umount', ['--lazy', folder])
    rmdirSync(folder)
  })
  chmodSync(folder, 0o711)
  return folder
}

/** Takes all the room there is, to the last block. */
function fillUp(disk: string): string {
  const path = join(disk, 'ballast')
  for (let block = 1024 * 1024; block >= 4096; block /= 4) {
    while (statfsSync(disk).bavail * statfsSync(disk).bsize >= block) {
      try {
        writeFileSync(path, Buffer.alloc(block), { flag: 'a' })
      } catch {
        break
      }
    }
  }
  return path
}

function refusalsOf(statuses: ReadonlyMap<number, number>): number {
  return [...statuses].reduce((sum, [status, count]) => sum + (status === 200 ? 0 : count), 0)
}
