import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { getEnvironment, stamps } from './project.mjs'
import { run } from './run.mjs'

const report = join(stamps, 'vitest.json')

/** Runs the tests beside the code, those with a database too. Resolves to how many passed and failed. */
export async function testUnits() {
  mkdirSync(stamps, { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run('vitest', ['run', ...reporters], {
    env: getEnvironment(),
    shown: true,
  })
  return countVitest(
    existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined,
    code,
  )
}

/**
 * Counts a report of Vitest. A file that could not be loaded, an error outside any test and a run
 * that left no report each count as a failure.
 */
export function countVitest(results, code) {
  if (results === undefined) return { passed: 0, failed: 1 }
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const passed = results.numPassedTests
  const failed = results.numFailedTests + broken.length
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
