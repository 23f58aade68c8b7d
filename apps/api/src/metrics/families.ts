/** Names and values by which one number of a family differs from its siblings. */
export type Labels = Readonly<Record<string, string>>

/** A family of numbers in the text format of Prometheus. */
export interface Family {
  /** Its lines, the two that explain it first. */
  expose(): Promise<string> | string
}

/** A number that only grows, one for each set of labels. */
export interface Counter extends Family {
  add(labels: Labels, by?: number): void
}

/** Makes a counter; its name ends in `_total`. */
export function createCounter(name: string, help: string): Counter {
  const values = new Map<string, number>()
  return {
    add: (labels, by = 1) => {
      const key = keyOf(labels)
      values.set(key, (values.get(key) ?? 0) + by)
    },
    expose: () => joined(headOf(name, help, 'counter'), linesOf(name, values)),
  }
}

/** A number that is set, one for each set of labels. */
export interface Level extends Family {
  set(labels: Labels, value: number): void
}

/** Makes a number that is set. */
export function createLevel(name: string, help: string): Level {
  const values = new Map<string, number>()
  return {
    set: (labels, value) => values.set(keyOf(labels), value),
    expose: () => joined(headOf(name, help, 'gauge'), linesOf(name, values)),
  }
}

/** Makes a number that is read when it is asked for; one that cannot be read is left out. */
export function createGauge(
  name: string,
  help: string,
  read: () => number | null | Promise<number | null>,
): Family {
  return {
    expose: async () => {
      const value = await Promise.resolve()
        .then(read)
        .catch(() => null)
      return joined(headOf(name, help, 'gauge'), value === null ? [] : [`${name} ${value}`])
    },
  }
}

/** How often something took how long, one for each set of labels. */
export interface Histogram extends Family {
  observe(labels: Labels, value: number): void
}

interface Observed {
  /** How many fell into each bucket, the last for what is longer than all. */
  readonly counts: number[]
  sum: number
}

/** Makes a histogram over the given upper bounds, in rising order. */
export function createHistogram(name: string, help: string, bounds: readonly number[]): Histogram {
  const all = new Map<string, Observed>()
  return {
    observe: (labels, value) => {
      const key = keyOf(labels)
      const observed = all.get(key) ?? { counts: Array(bounds.length + 1).fill(0), sum: 0 }
      const bucket = bounds.findIndex((bound) => value <= bound)
      const place = bucket === -1 ? bounds.length : bucket
      observed.counts[place] = (observed.counts[place] ?? 0) + 1
      observed.sum += value
      all.set(key, observed)
    },
    expose: () =>
      joined(
        headOf(name, help, 'histogram'),
        [...all].flatMap(([key, observed]) => histogramLines({ name, bounds, key, observed })),
      ),
  }
}

function histogramLines(of: {
  name: string
  bounds: readonly number[]
  key: string
  observed: Observed
}): string[] {
  const { name, bounds, key, observed } = of
  let below = 0
  const buckets = observed.counts.map((count, place) => {
    below += count
    const bound = `le="${bounds[place] ?? '+Inf'}"`
    return `${name}_bucket${braced(key === '' ? bound : `${key},${bound}`)} ${below}`
  })
  return [
    ...buckets,
    `${name}_sum${braced(key)} ${observed.sum}`,
    `${name}_count${braced(key)} ${below}`,
  ]
}

function linesOf(name: string, values: ReadonlyMap<string, number>): string[] {
  return [...values].map(([key, value]) => `${name}${braced(key)} ${value}`)
}

function headOf(name: string, help: string, type: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

function joined(head: readonly string[], lines: readonly string[]): string {
  return [...head, ...lines].join('\n')
}

function keyOf(labels: Labels): string {
  return Object.entries(labels)
    .map(([label, value]) => `${label}="${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`)
    .join(',')
}

const braced = (key: string) => (key === '' ? '' : `{${key}}`)
