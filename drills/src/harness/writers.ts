import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { type Answer, call, pinning, type Target } from './call.ts'
import type { Person } from './clinics.ts'
import { pause } from './waiting.ts'

/** Every write that was sent, by the text that tells its row. */
export interface Ledger {
  readonly acknowledged: Set<string>
  /** Sent once, and never answered with yes; nobody tried again. */
  readonly unanswered: Set<string>
  /** How often each status came, 0 for no answer at all. */
  readonly statuses: Map<number, number>
  /** Refusals that say when to come again. */
  refusedWithRetryAfter: number
  /** Writes that were acknowledged when they were sent again under the same key. */
  retried: number
  /** How long the longest acknowledged attempt took. */
  slowestMs: number
}

/** People who write until they are told to stop. */
export interface Writers {
  readonly ledger: Ledger
  stop(): Promise<Ledger>
}

/**
 * Lets every person write one row after the other. Every second one sends again, under the same key, what
 * was not answered with yes; the others never do.
 */
export function startWriters(target: Target, people: readonly Person[]): Writers {
  const ledger: Ledger = {
    acknowledged: new Set(),
    unanswered: new Set(),
    statuses: new Map(),
    refusedWithRetryAfter: 0,
    retried: 0,
    slowestMs: 0,
  }
  let writing = true
  const work = people.map(async (person, n) => {
    while (writing) await writeOne({ target, person, ledger, again: n % 2 === 0 })
  })
  return {
    ledger,
    stop: async () => {
      writing = false
      await Promise.all(work)
      return ledger
    },
  }
}

async function writeOne(of: {
  target: Target
  person: Person
  ledger: Ledger
  again: boolean
}): Promise<void> {
  const { target, person, ledger, again } = of
  const detail = randomUUID()
  const change = pinning(person, detail)
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await call(target, person, change)
    note(ledger, answer)
    if (answer.status === 200) {
      ledger.acknowledged.add(detail)
      if (attempt > 0) ledger.retried += 1
      return
    }
    await pause(50)
    if (!again) break
  }
  ledger.unanswered.add(detail)
}

function note(ledger: Ledger, { status, retryAfter, ms }: Answer) {
  ledger.statuses.set(status, (ledger.statuses.get(status) ?? 0) + 1)
  if (status === 503 && retryAfter !== null) ledger.refusedWithRetryAfter += 1
  if (status === 200) ledger.slowestMs = Math.max(ledger.slowestMs, Math.round(ms))
}

/** What the table says about a ledger. */
export interface Comparison {
  readonly lost: number
  readonly twice: number
  /** Unanswered ones that took effect all the same. */
  readonly unansweredThere: number
}

/** Compares a ledger with the rows that are there. */
export async function compareWithTable(look: postgres.Sql, ledger: Ledger): Promise<Comparison> {
  const rows = await look`select detail, count(*)::int as times from patient_fact group by 1`
  const times = new Map(rows.map((row) => [String(row.detail), Number(row.times)]))
  const sent = [...ledger.acknowledged, ...ledger.unanswered]
  return {
    lost: [...ledger.acknowledged].filter((detail) => !times.has(detail)).length,
    twice: sent.filter((detail) => (times.get(detail) ?? 0) > 1).length,
    unansweredThere: [...ledger.unanswered].filter((detail) => times.has(detail)).length,
  }
}
