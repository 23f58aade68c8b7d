import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeMissed } from './missed-budgets.ts'
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
${number(size.longHistory)} of one patient, with a clinic of ${number(size.widest)} patients to search in, made in ${run.secondsToGenerate.toFixed(0)} s, on ${machine.processors}
processors that Postgres, both servers and the load share; the machine's load at the end was
${machine.load.map((value) => value.toFixed(1)).join(', ')}.${busy(machine)}

## Beside the bare minimum

${tableOf(run.comparisons)}

The ratio is of requests answered a second. Beside it is the same of processor time, server and database together
for one request: what others do on the machine changes that least, so on a busy one it is the figure to go by.
The bare server runs the same statements as a superuser, without session, tenant, row-level security or
validation; the bare insert is one row of three columns and its commit.

## Budgets missed, and what stands in the way

${describeMissed(run.comparisons)}

## Growth

Cost beside a yardstick that no data changes (\`select 1\` over the bare server), at 8 connections. Flat is
where it should be.

${growthTable(run.growth)}

The clinic that is searched in grows alike, to ${number(size.widest)} patients, and with it how many the three letters find.

## The worker

${run.ticks ? tickTable(run.ticks) : notMeasured}

## Live events

${run.streams ? streamsOf(run.streams) : notMeasured}

## Start and memory

${run.start ? startTable(run.start) : notMeasured}

${run.memory ? memoryTable(run.memory) : notMeasured}

## The dashboard

${run.firstDraw ? drawTable(run.firstDraw) : notMeasured}

A picture of the timeline that can be zoomed does not exist yet, so its zoom is not measured.${run.web ? ` The largest part of the dashboard is ${run.web.largestChunk.toFixed(0)} KiB as it travels.` : ''}
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

const notMeasured = 'Not measured in this run: it failed.'

type Of<Key extends keyof BenchResult> = NonNullable<BenchResult[Key]>

function tickTable(ticks: Of<'ticks'>): string {
  return [
    'Budget: at most 10 pages when nothing is due, and 1,000 due things cost at most 1.2 times as much.',
    '',
    '| plans waiting | pages read when nothing is due | 1,000 fall due, until none is left |',
    '|---|---|---|',
    ...ticks.map(
      ({ plans, buffersWhenNothingIsDue: pages, millisecondsFor1000: time }) =>
        `| ${number(plans)} | ${pages} | ${time.toFixed(0)} ms |`,
    ),
  ].join('\n')
}

function streamsOf({ streams, complete, lastReceipt, kibibytesPerStream }: Of<'streams'>): string {
  const times = lastReceipt.map((value) => `${value.toFixed(0)} ms`).join(', ')
  return `${streams} open streams, ${complete} heard everything. From the answer to a change until the last of them has it:
${times} (budget 250). ${kibibytesPerStream.toFixed(0)} KiB a stream in the service (budget 200).`
}

function startTable({ firstSeconds, nextSeconds, idleMiB }: Of<'start'>): string {
  return [
    '| start | | budget |',
    '|---|---|---|',
    `| first, the demo clinic made on the way | ${firstSeconds.toFixed(1)} s | 30 s |`,
    `| next, to a ready page | ${nextSeconds.toFixed(1)} s | 8 s |`,
    `| memory then, api and worker in one process | ${idleMiB.toFixed(0)} MiB | 250 MiB |`,
  ].join('\n')
}

function memoryTable({ idle, underLoad }: Of<'memory'>): string {
  return [
    '| api and worker, a process each, together | | budget |',
    '|---|---|---|',
    `| started | ${idle.toFixed(0)} MiB | 250 MiB |`,
    `| the most while each path was asked for over 32 connections | ${underLoad.toFixed(0)} MiB | 500 MiB |`,
  ].join('\n')
}

function drawTable(draw: Of<'firstDraw'>): string {
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`
  return [
    'The page of the patient with the long history in Chromium, medians of five loads.',
    '',
    '| | new profile | again |',
    '|---|---|---|',
    `| anything painted | ${milliseconds(draw.paintedCold)} | ${milliseconds(draw.paintedWarm)} |`,
    `| entries of the timeline there | ${milliseconds(draw.entriesCold)} | ${milliseconds(draw.entriesWarm)} |`,
    '',
    `It loads ${draw.programKiB.toFixed(0)} KiB of program (budget 230 for the shell and 60 for the page) and
${draw.stylesKiB.toFixed(0)} KiB of styles (budget 20), as they travel to Chromium, in brotli. The budgets are of gzip; \`npm test\` holds
the pages to them in gzip.`,
  ].join('\n')
}
