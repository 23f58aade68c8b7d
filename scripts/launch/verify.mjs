import { findLostDocumentPaths } from '../checks/document-paths.mjs'
import { findForeignPlaces } from '../checks/foreign-places.mjs'
import { runTurbo } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { getEnvironment } from './project.mjs'
import { getLastLines, run } from './run.mjs'
import { runInWords } from './words.mjs'

const tool =
  (program, ...args) =>
  () =>
    run(program, args, { env: getEnvironment() })
const sentences = (find) => async () => {
  const found = await find()
  return { code: found.length > 0 ? 1 : 0, output: found.join('\n') }
}

const checks = [
  ['types', checkTypes],
  ['format and lint', tool('biome', 'ci', '--error-on-warnings', '--colors=off', '.')],
  ['boundaries', tool('depcruise', 'apps', 'packages', 'e2e', 'bench', 'drills', 'scripts')],
  ['unused code', tool('knip', '--no-progress')],
  ['one version of everything', tool('sherif')],
  ['paths in documents', sentences(findLostDocumentPaths)],
  ['clinical documentation', tool('node', 'scripts/clinical-docs.ts', '--check')],
  ['no registry or machine in files', sentences(findForeignPlaces)],
]

/** The packages through Turborepo, which skips what did not change, then the files at the root. */
async function checkTypes() {
  const packages = await runTurbo('types')
  return packages.code === 0 ? tool('tsc', '-p', '.')() : packages
}

/** Runs every check and prints what failed. Resolves to how many passed and failed. */
export async function verify() {
  const counts = { passed: 0, failed: 0 }
  const waiting = [...checks]
  // Two at a time: as many as the smallest machine has cores.
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await runCheck(check, counts)
  }
  await Promise.all([work(), work()])
  return counts
}

async function runCheck([name, check], counts) {
  const began = performance.now()
  const { code, output } = await check()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  counts[code === 0 ? 'passed' : 'failed'] += 1
  if (code !== 0) console.log(getLastLines(output, 80))
}

/** `pnpm verify`: installs what is missing, verifies, and closes with the counts. */
export function runVerify() {
  return runInWords(async () => {
    await ensureInstalled()
    const { passed, failed } = await verify()
    console.log(`${passed} passed, ${failed} failed`)
    return failed === 0 ? 0 : 1
  })
}
