import { load, type Round, type Target } from './measure.ts'

/** A target beside its baseline at one number of connections; figures are medians of the rounds. */
export interface Comparison {
  readonly name: string
  readonly baseline: string
  readonly connections: number
  readonly ours: Round
  readonly bare: Round
  /** Requests a second, ours to the baseline's. */
  readonly ratio: number
  /** The lowest and the highest ratio of a round. */
  readonly spread: readonly [number, number]
  /** Processor time for a request, the baseline's to ours: what others do on the machine changes it little. */
  readonly processor: number
}

/** How a comparison is made. */
export interface Plan {
  readonly rounds: number
  readonly seconds: number
  readonly connections: readonly number[]
}

/**
 * Loads both in turn, several rounds, first one and then the other first, after both have been warmed up; one
 * result per number of connections.
 */
export async function compare(ours: Target, bare: Target, plan: Plan): Promise<Comparison[]> {
  const found: Comparison[] = []
  for (const connections of plan.connections) {
    const how = { connections, seconds: plan.seconds }
    for (const target of [ours, bare]) await load(target, { connections, seconds: 2 })
    const rounds: { ours: Round; bare: Round }[] = []
    for (let n = 0; n < plan.rounds; n++) rounds.push(await oneRound(ours, bare, { how, n }))
    found.push(summarise(ours, bare, { connections, rounds }))
  }
  return found
}

type Pair = { ours: Round; bare: Round }

async function oneRound(
  ours: Target,
  bare: Target,
  { how, n }: { how: { connections: number; seconds: number }; n: number },
): Promise<Pair> {
  if (n % 2 === 0) return { ours: await load(ours, how), bare: await load(bare, how) }
  const first = await load(bare, how)
  return { ours: await load(ours, how), bare: first }
}

function summarise(
  ours: Target,
  bare: Target,
  { connections, rounds }: { connections: number; rounds: readonly Pair[] },
): Comparison {
  const ratios = rounds.map((round) => round.ours.perSecond / round.bare.perSecond)
  return {
    name: ours.name,
    baseline: bare.name,
    connections,
    ours: medianRound(rounds.map((round) => round.ours)),
    bare: medianRound(rounds.map((round) => round.bare)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    processor: median(rounds.map(({ ours, bare }) => bare.processor / ours.processor)),
  }
}

function medianRound(rounds: readonly Round[]): Round {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    processor: median(rounds.map(({ processor }) => processor)),
  }
}

/** The middle value; of two, their mean. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  const low = sorted[Math.floor(middle)] ?? Number.NaN
  const high = sorted[Math.ceil(middle)] ?? Number.NaN
  return (low + high) / 2
}
