import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNode } from './node.mjs'
import { root } from './project.mjs'

/**
 * Puts what the image would hold into an empty folder, as its Dockerfile says, and starts the web service
 * and the worker there: both have to come as far as naming the settings they lack. Resolves to the counts.
 */
export async function testImage() {
  const counts = { passed: 0, failed: 0 }
  const folder = mkdtempSync(join(tmpdir(), 'meridian-image-'))
  try {
    layOut(folder)
    for (const entry of ['main', 'worker']) {
      const program = join(folder, 'apps', 'api', 'dist', `${entry}.js`)
      const env = { PATH: '/usr/bin:/bin' }
      const { status, stderr } = spawnSync(findNode(), [program], { cwd: folder, env })
      const isWell = status === 1 && stderr.toString().includes('DATABASE_URL: is needed here')
      counts[isWell ? 'passed' : 'failed'] += 1
      console.log(`${isWell ? '✓' : '✗'} the image’s ${entry} starts${isWell ? '' : `\n${stderr}`}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return counts
}

function layOut(folder) {
  const dockerfile = readFileSync(join(root, 'infra', 'Dockerfile'), 'utf8')
  for (const [, from, to] of dockerfile.matchAll(/^COPY --from=build \/meridian\/(\S+) (\S+)$/gm)) {
    if (from === 'run/node_modules') copyNative(join(folder, to))
    else cpSync(join(root, from), join(folder, to), { recursive: true })
  }
}

function copyNative(to) {
  const store = join(root, 'node_modules', '.pnpm')
  for (const name of readdirSync(store).filter((one) => one.startsWith('@node-rs+argon2@'))) {
    const found = join(store, name, 'node_modules', '@node-rs')
    cpSync(found, join(to, '@node-rs'), { recursive: true, dereference: true })
  }
}
