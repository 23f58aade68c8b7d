import { budgetOf } from './budgets.ts'
import type { Comparison } from './load/compare.ts'

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

/** The comparisons as a Markdown table, a line per path and number of connections. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const head = [
    '| path | beside | connections | requests/s | bare/s | ratio (spread) | budget | of processor time | p50 ms (bare) | p99 ms (bare) |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ]
  return [...head, ...comparisons.map(lineOf)].join('\n')
}

function lineOf(comparison: Comparison): string {
  const { name, baseline, connections, ours, bare, ratio, spread, processor } = comparison
  const cells = [
    name,
    baseline,
    String(connections),
    round(ours.perSecond),
    round(bare.perSecond),
    `${ratio.toFixed(2)} (${spread.map((value) => value.toFixed(2)).join('–')})`,
    verdictOf(comparison),
    `${processor.toFixed(2)} (${round(ours.processor)} : ${round(bare.processor)} ms)`,
    `${round(ours.p50)} (${round(bare.p50)})`,
    `${round(ours.p99)} (${round(bare.p99)})`,
  ]
  return `| ${cells.join(' | ')} |`
}

function verdictOf(comparison: Comparison): string {
  const budget = budgetOf(comparison)
  if (budget === undefined) return ''
  return `${budget.toFixed(2)} ${comparison.ratio >= budget ? 'kept' : 'missed'}`
}
