import type { Comparison } from './load/compare.ts'

/** The least share of its baseline a path is to reach, by number of connections. */
const budgets: readonly {
  readonly path: string
  readonly least: (connections: number) => number
}[] = [
  { path: 'timeline', least: (connections) => (connections === 1 ? 0.6 : 0.7) },
  { path: 'patient search', least: () => 1 / 1.5 },
  { path: 'Today', least: () => 1 / 2 },
  { path: 'sign', least: (connections) => (connections === 32 ? 0.45 : 0.5) },
]

/** What a comparison is to reach; undefined where nothing is asked of it. */
export function budgetOf({ name, baseline, connections }: Comparison): number | undefined {
  if (baseline === 'the bare query, no HTTP') return undefined
  return budgets.find(({ path }) => name.startsWith(path))?.least(connections)
}
