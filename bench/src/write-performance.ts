import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tableOf } from './report.ts'
import type { BenchResult, Growth } from './result.ts'

/** Writes docs/performance.md from the JSON of a run: `node bench/src/write-performance.ts FILE`. */
const file = process.argv[2]
if (!file) throw new Error('Name the file that `pnpm bench --json FILE` wrote')
const result = JSON.parse(readFileSync(file, 'utf8')) as BenchResult
const target = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
writeFileSync(target, documentOf(result))

function documentOf(run: BenchResult): string {
  const { size, plan, machine } = run
  return `# Performance

Written by \`node bench/src/write-performance.ts\` from one run of \`pnpm bench --json\`; not edited by hand.
Ratios to a bare server measured beside it, in turn, ${plan.rounds} rounds of ${plan.seconds} s: medians, and
the lowest and the highest of a round. A path is at its best at 1.00.

${number(size.entries)} timeline entries of ${number(size.patients)} patients in ${size.organizations} clinics and
${number(size.longHistory)} of one patient, made in ${run.secondsToGenerate.toFixed(0)} s, on ${machine.processors}
processors that Postgres, both servers and the load share; the machine's load at the end was
${machine.load.map((value) => value.toFixed(1)).join(', ')}.${busy(machine)}

## Beside the bare minimum

${tableOf(run.comparisons)}

The ratio is of requests answered a second. Beside it is the same of processor time, server and database together
for one request: what others do on the machine changes that least, so on a busy one it is the figure to go by.
The bare server runs the same statements as a superuser, without session, tenant, row-level security or
validation; the bare insert is one row of three columns and its commit.

## Growth

Cost beside a yardstick that no data changes (\`select 1\` over the bare server), at 8 connections. Flat is
where it should be.

${growthTable(run.growth)}

## The worker

${tickTable(run)}

## Live events

${run.streams.streams} open streams, ${run.streams.complete} heard everything. From the answer to a change until the
last of them has it: ${run.streams.lastReceipt.map((value) => `${value.toFixed(0)} ms`).join(', ')}.
${run.streams.kibibytesPerStream.toFixed(0)} KiB a stream.

## Start and memory

| | |
|---|---|
| first start, the demo clinic made on the way | ${run.start.firstSeconds.toFixed(1)} s |
| next start | ${run.start.nextSeconds.toFixed(1)} s |
| \`npm start\`, api and worker in one process, started | ${run.start.idleMiB.toFixed(0)} MiB |
| api and worker, a process each, started (budget 250) | ${run.memory.idle.toFixed(0)} MiB |
| the same, the most while every path was asked for over 32 connections (budget 500) | ${run.memory.underLoad.toFixed(0)} MiB |

## The dashboard

The page of the patient with the long history, in Chromium, medians of five loads:

| | new profile | again |
|---|---|---|
| anything painted | ${run.firstDraw.paintedCold.toFixed(0)} ms | ${run.firstDraw.paintedWarm.toFixed(0)} ms |
| entries of the timeline there | ${run.firstDraw.entriesCold.toFixed(0)} ms | ${run.firstDraw.entriesWarm.toFixed(0)} ms |

That page loads ${run.firstDraw.programKiB.toFixed(0)} KiB of program (budget 230) and
${run.firstDraw.stylesKiB.toFixed(0)} KiB of styles (budget 20), as they travel; the largest part of the dashboard is
${run.web.largestChunk.toFixed(0)} KiB. A picture of the timeline that can be zoomed does not exist yet, so its zoom is not
measured.
`
}

function busy({ processors, load }: BenchResult['machine']): string {
  const [lastMinute = 0] = load
  if (lastMinute <= processors * 2) return ''
  return ' Others were working on it: the spreads say how much to believe.'
}

function number(value: number): string {
  return value.toLocaleString('en')
}

function growthTable(growth: readonly Growth[]): string {
  const sizes = growth[0]?.costs.map(({ entries }) => `${number(entries)} entries`) ?? []
  return [
    `| path | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '---|').join('')}`,
    ...growth.map(
      ({ name, costs }) => `| ${name} | ${costs.map(({ cost }) => cost.toFixed(1)).join(' | ')} |`,
    ),
  ].join('\n')
}

function tickTable({ ticks }: BenchResult): string {
  return [
    '| plans waiting | pages read when nothing is due | 1,000 fall due, until none is left |',
    '|---|---|---|',
    ...ticks.map(
      ({ plans, buffersWhenNothingIsDue: pages, millisecondsFor1000: time }) =>
        `| ${number(plans)} | ${pages} | ${time.toFixed(0)} ms |`,
    ),
  ].join('\n')
}
