import type { Auth, VerifiedSession } from '@meridian/auth'
import { type Client, inTenant } from '@meridian/db'
import { getLastSeq, type LiveEvent, listEventsAfter } from '@meridian/db/events'
import { findClinic, listAlertHearers, listTeamsOf } from '@meridian/db/repositories'
import type { Logger } from 'pino'
import { type Concerned, type Hearer, mayHear } from './may-hear.ts'

const batch = 500
const pollEvery = 15_000
const recheckEvery = 30_000

/** One open stream: whom it belongs to and how to reach it. */
export interface Subscriber {
  readonly token: string
  session: VerifiedSession
  /** The last event delivered, or skipped as not theirs. */
  cursor: number
  /** False when the stream is closed or cannot take more. */
  send(message: string): boolean
  close(): void
}

interface Room {
  readonly subscribers: Set<Subscriber>
  pumping: boolean
  again: boolean
}

export type Hub = ReturnType<typeof createHub>

/**
 * Passes committed events on to open streams: each organization's new events are read once per
 * process, in commit order, and filtered per subscriber in memory. A notice is only a hint; a poll
 * covers a lost one.
 */
export function createHub({ app, auth, log }: { app: Client; auth: Auth; log: Logger }) {
  const rooms = new Map<string, Room>()
  const timers = [
    setInterval(() => hub.hintAll(), pollEvery),
    setInterval(() => {
      for (const { subscribers } of rooms.values()) {
        for (const subscriber of subscribers) void recheck(subscriber)
      }
    }, recheckEvery),
  ]
  for (const timer of timers) timer.unref()

  function pump(organizationId: string): void {
    const room = rooms.get(organizationId)
    if (!room) return
    if (room.pumping) {
      room.again = true
      return
    }
    room.pumping = true
    void drain(organizationId, room)
      .catch((error: unknown) => log.warn({ reason: reasonOf(error) }, 'live events delayed'))
      .finally(() => {
        room.pumping = false
        if (!room.again) return
        room.again = false
        pump(organizationId)
      })
  }

  /** Whoever joins while events are read is served by the next round, from their own cursor. */
  async function drain(organizationId: string, { subscribers }: Room): Promise<void> {
    for (;;) {
      const present = [...subscribers]
      if (present.length === 0) return
      const from = Math.min(...present.map(({ cursor }) => cursor))
      const read = await readAfter(organizationId, from)
      // Whoever stands before what was read has to be read for from there: the next round.
      for (const one of present) if (one.cursor >= from) deliver(one, read)
      if (read.events.length < batch) return
    }
  }

  function readAfter(organizationId: string, seq: number) {
    return inTenant(app, { organizationId, userId: null }, async (tx) => {
      const events = await listEventsAfter(tx, organizationId, { seq, limit: batch })
      const ids = [...new Set(events.flatMap(({ patientId }) => (patientId ? [patientId] : [])))]
      const teams = await listTeamsOf(tx, organizationId, ids)
      const alerts = await listAlertHearers(tx, organizationId, alertsIn(events))
      const clinic = events.length > 0 ? await findClinic(tx, organizationId) : undefined
      return { events, teams, alerts, whole: clinic?.wholeClinicTeam ?? false }
    })
  }

  function deliver(subscriber: Subscriber, batchRead: Awaited<ReturnType<typeof readAfter>>): void {
    const hearer: Hearer = { ...subscriber.session, wholeClinicTeam: batchRead.whole }
    for (const event of batchRead.events) {
      if (event.seq <= subscriber.cursor) continue
      subscriber.cursor = event.seq
      const concerned: Concerned = {
        team: batchRead.teams.get(event.patientId ?? ''),
        alert: batchRead.alerts.get(event.subjectId ?? ''),
      }
      if (!mayHear(hearer, event, concerned)) continue
      if (subscriber.send(messageOf(event))) continue
      leave(subscriber)
      return
    }
  }

  function enter(organizationId: string, subscriber: Subscriber): void {
    const room = rooms.get(organizationId) ?? {
      subscribers: new Set(),
      pumping: false,
      again: false,
    }
    rooms.set(organizationId, room)
    room.subscribers.add(subscriber)
  }

  function leave(subscriber: Subscriber): void {
    const { organizationId } = subscriber.session
    const room = rooms.get(organizationId)
    room?.subscribers.delete(subscriber)
    if (room?.subscribers.size === 0) rooms.delete(organizationId)
    subscriber.close()
  }

  async function recheck(subscriber: Subscriber): Promise<void> {
    try {
      const session = await auth.verify(subscriber.token, { background: true })
      if (session && session.organizationId === subscriber.session.organizationId) {
        subscriber.session = session
        return
      }
      subscriber.send('event: revoked\ndata: {}\n\n')
      leave(subscriber)
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'a stream could not be checked')
    }
  }

  const hub = {
    /**
     * Joins a stream: first what happened after `lastSeen` (nothing when null), then everything new.
     * It counts from this moment, before anything is awaited, so that the caps hold.
     */
    async join(subscriber: Subscriber, lastSeen: number | null): Promise<void> {
      const { organizationId } = subscriber.session
      subscriber.cursor = Number.MAX_SAFE_INTEGER
      enter(organizationId, subscriber)
      try {
        const now = await inTenant(app, { organizationId, userId: null }, (tx) =>
          getLastSeq(tx, organizationId),
        )
        subscriber.cursor = Math.min(lastSeen ?? now, now)
      } catch (error) {
        leave(subscriber)
        throw error
      }
      pump(organizationId)
    },
    leave,
    /** New events may have been committed for an organization. */
    hint: pump,
    /** Notices may have been lost, as after a new connection. */
    hintAll(): void {
      for (const organizationId of rooms.keys()) pump(organizationId)
    },
    /** Sessions of a person may have ended or changed: checked at once. */
    async revoked(userId: string): Promise<void> {
      auth.forget(userId)
      const theirs = [...rooms.values()]
        .flatMap(({ subscribers }) => [...subscribers])
        .filter(({ session }) => session.userId === userId)
      await Promise.all(theirs.map(recheck))
    },
    count: () => [...rooms.values()].reduce((sum, { subscribers }) => sum + subscribers.size, 0),
    countOf: (sessionId: string) =>
      [...rooms.values()]
        .flatMap(({ subscribers }) => [...subscribers])
        .filter(({ session }) => session.sessionId === sessionId).length,
    close(): void {
      for (const timer of timers) clearInterval(timer)
      const all = [...rooms.values()].flatMap(({ subscribers }) => [...subscribers])
      for (const one of all) {
        // Not all at once: the process that serves them next is not to be overrun.
        one.send(`retry: ${500 + Math.round(Math.random() * 2500)}\n\n`)
        leave(one)
      }
    },
  }
  return hub
}

function alertsIn(events: readonly LiveEvent[]): string[] {
  const ids = events.flatMap(({ kind, subjectId }) =>
    kind.startsWith('alert.') && subjectId ? [subjectId] : [],
  )
  return [...new Set(ids)]
}

function messageOf({ seq, kind, patientId, subjectId }: LiveEvent): string {
  return `id: ${seq}\ndata: ${JSON.stringify({ kind, patientId, subjectId })}\n\n`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
