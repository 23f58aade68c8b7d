import { join } from 'node:path'
import { findNode } from './node.mjs'
import { getEnvironment, root } from './project.mjs'
import { run } from './run.mjs'

/** Drills a sample of which takes seconds and asks for no quiet machine. */
const quick = ['workers', 'same-key', 'slow-clients', 'clocks']

/** Breaks a small installation in the quick ways. Resolves to how many things held and failed. */
export async function testDrills() {
  const args = [join(root, 'drills', 'src', 'main.ts'), '--quick', ...quick]
  const { code, output } = await run(findNode(), args, { env: getEnvironment(), shown: true })
  return countDrills(output, code)
}

/** Counts what drills printed; a run that was cut short counts as a failure. */
export function countDrills(output, code) {
  const end = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  if (end === null) return { passed: 0, failed: 1 }
  const [passed, failed] = [Number(end[1]), Number(end[2])]
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
