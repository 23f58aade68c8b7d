import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { testInBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { testDrills } from './drills.mjs'
import { testImage } from './image.mjs'
import { ensureInstalled } from './install.mjs'
import { LaunchError, root } from './project.mjs'
import { testUnits } from './unit.mjs'
import { verify } from './verify.mjs'
import { runInWords } from './words.mjs'

const steps = {
  verify,
  unit: testUnits,
  build,
  image: testImage,
  drills: testDrills,
  browser: testInBrowser,
}

/** `npm test`: runs the named steps, or all, and closes with one line for everything together. */
export function runTests(names) {
  return runInWords(async () => {
    const chosen = choose(names)
    await ensureInstalled()
    const total = { passed: 0, failed: 0 }
    for (const name of chosen) {
      console.log(`\n── ${name}`)
      const { passed, failed } = await steps[name]()
      total.passed += passed
      total.failed += failed
      // Old code in a browser would prove nothing.
      if (name === 'build' && failed > 0) break
    }
    if (total.passed + total.failed === 0) console.log('Nothing ran.')
    console.log(`\n${total.passed} passed, ${total.failed} failed`)
    return total.failed === 0 && total.passed > 0 ? 0 : 1
  })
}

function choose(names) {
  const unknown = names.find((name) => !(name in steps))
  if (unknown) {
    const known = Object.keys(steps).join(', ')
    throw new LaunchError(`There is no step called ${unknown}. The steps are ${known}.`)
  }
  const needsBuild = names.some((name) => ['image', 'drills', 'browser'].includes(name))
  if (names.length > 0) return needsBuild ? [...new Set(['build', ...names])] : names
  const journeys = existsSync(join(root, 'e2e', 'playwright.config.ts'))
  return Object.keys(steps).filter((name) => name !== 'browser' || journeys)
}

async function build() {
  try {
    await ensureBuilt()
    console.log('✓ build')
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.log(`✗ build\n${error.message}`)
    return { passed: 0, failed: 1 }
  }
}
