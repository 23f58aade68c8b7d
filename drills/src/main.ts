// `pnpm drill` breaks things for real; `pnpm drill NAME …` the named ones; `--quick` a sample of each.
import { parseArgs } from 'node:util'
import type { Drill, Extent } from './drill.ts'
import { drills } from './drills/index.ts'
import { stopEverything } from './harness/processes.ts'
import { reportTo, Skipped, type Tally } from './report.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
})
const extent: Extent = { of: (whole, sample) => (values.quick ? sample : whole) }
const tally: Tally = { passed: 0, failed: 0, skipped: [] }

for (const name of positionals) {
  if (drills.some((drill) => drill.name === name)) continue
  console.error(
    `There is no drill called ${name}. There are ${drills.map((d) => d.name).join(', ')}.`,
  )
  process.exit(1)
}

async function run({ name, promises, what, run: begin }: Drill): Promise<void> {
  console.log(`\n── ${name} (${promises}): ${what}`)
  const began = performance.now()
  try {
    await begin(reportTo(tally), extent)
  } catch (error) {
    if (error instanceof Skipped) {
      tally.skipped.push(`${name}: ${error.message}`)
      console.log(`  – skipped: ${error.message}`)
    } else {
      tally.failed += 1
      console.log(`  ✗ ${error instanceof Error ? error.stack : String(error)}`)
    }
  } finally {
    await stopEverything()
  }
  console.log(`  ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

for (const drill of drills) {
  if (positionals.length === 0 || positionals.includes(drill.name)) await run(drill)
}
for (const reason of tally.skipped) console.log(`\nNot done here: ${reason}`)
console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)
