import type { Size } from './clinics/size.ts'
import type { Comparison, Plan } from './load/compare.ts'
import type { FirstDraw } from './paths/first-draw.ts'
import type { Memory } from './paths/memory.ts'
import type { StartCost } from './paths/start-cost.ts'
import type { StreamCost } from './paths/streams.ts'
import type { WebBytes } from './paths/web-bytes.ts'
import type { TickCost } from './paths/worker-tick.ts'

/** How one path grows: its cost beside the same yardstick at each size of data. */
export interface Growth {
  readonly name: string
  readonly costs: readonly { readonly entries: number; readonly cost: number }[]
}

/** Everything one run measured, null for what failed; ratios belong to the run's own machine and minute. */
export interface BenchResult {
  readonly size: Size
  readonly plan: Plan
  readonly machine: { readonly processors: number; readonly load: readonly number[] }
  readonly secondsToGenerate: number
  readonly comparisons: readonly Comparison[]
  readonly growth: readonly Growth[]
  readonly ticks: readonly TickCost[] | null
  readonly streams: (StreamCost & { readonly kibibytesPerStream: number }) | null
  readonly memory: Memory | null
  readonly firstDraw: FirstDraw | null
  readonly start: StartCost | null
  readonly web: WebBytes | null
}
