import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChrome, getChromeAdvice } from './chrome.mjs'
import { getEnvironment, root, stamps } from './project.mjs'
import { run } from './run.mjs'

const report = join(stamps, 'playwright.json')

/** Runs the journeys in a real browser against the built product. Resolves to passed and failed. */
export async function testInBrowser() {
  const chrome = findChrome()
  if (chrome === undefined) {
    console.log(getChromeAdvice())
    return { passed: 0, failed: 1 }
  }
  mkdirSync(stamps, { recursive: true })
  rmSync(report, { force: true })
  const env = { ...getEnvironment(), CHROME_PATH: chrome, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const playwright = join(root, 'e2e', 'node_modules', '.bin', 'playwright')
  const args = ['test', '--config', 'playwright.config.ts', '--reporter=list,json']
  const { code } = await run(playwright, args, { env, cwd: join(root, 'e2e'), shown: true })
  return countPlaywright(
    existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined,
    code,
  )
}

/** Counts a report of Playwright; a run that broke outside any test counts as a failure. */
export function countPlaywright(results, code) {
  if (results === undefined) return { passed: 0, failed: 1 }
  const { expected, flaky, unexpected } = results.stats
  return { passed: expected + flaky, failed: code !== 0 && unexpected === 0 ? 1 : unexpected }
}
