import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from './free-port.ts'
import { stopServer } from './leftovers.ts'
import type { EngineSeat } from './seat.ts'
import { type EngineServer, type ServerOptions, ServerRefused, startServer } from './server.ts'

/** A server that is started again, on its port, whenever it ends without having been asked to. */
export interface KeptServer {
  readonly port: number
  /** Ends the server as a power cut would and waits until it answers again. */
  crash(): Promise<void>
  /** Ends the server in order. */
  stop(): Promise<void>
}

/** What to do when the server had to be brought back. */
export type Notice = (sentence: string) => void

const restartsWithoutPause = 5
const restartsAreForgottenAfter = 60_000
/** Between two starts when many were needed lately, as while its disk is full. */
const pauseMs = 3000

/** Starts a server on the first free port from `options.port` on, and keeps it running. */
export async function keepServer(
  seat: EngineSeat,
  options: ServerOptions,
  notice: Notice,
): Promise<KeptServer> {
  const first = await startOnFreePort(seat, options)
  const keeper = new Keeper(seat, { ...options, port: first.port }, notice)
  keeper.watch(first.server)
  return keeper
}

class Keeper implements KeptServer {
  readonly port: number
  readonly #seat: EngineSeat
  readonly #options: ServerOptions
  readonly #notice: Notice
  #restarts: number[] = []
  readonly #stopping = new AbortController()
  #pid = 0
  #watched: Promise<void> = Promise.resolve()
  #back: () => void = () => {}

  constructor(seat: EngineSeat, options: ServerOptions, notice: Notice) {
    this.port = options.port
    this.#seat = seat
    this.#options = options
    this.#notice = notice
  }

  watch(server: EngineServer): void {
    this.#pid = server.pid
    this.#watched = server.ended.then(() => this.#bringBack())
    this.#back()
  }

  async crash(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#back = resolve
    process.kill(this.#pid, 'SIGQUIT')
    await promise
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await stopServer(this.#seat)
    await this.#watched
  }

  /** Starts it again until that succeeds, since what keeps it from starting may pass, as a full disk does. */
  async #bringBack(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#pauseWhenOften()
        this.#notice('The embedded Postgres ended unexpectedly; starting it again.')
        this.watch(await startPatiently(this.#seat, this.#options))
        // Asked to stop while it was on its way up.
        if (this.#stopping.signal.aborted) await stopServer(this.#seat)
        return
      } catch {
        if (this.#stopping.signal.aborted) return
        this.#notice('The embedded Postgres does not start; its log says why. Trying again.')
      }
    }
  }

  async #pauseWhenOften(): Promise<void> {
    const now = performance.now()
    const recent = this.#restarts.filter((at) => now - at < restartsAreForgottenAfter)
    this.#restarts = [...recent, now]
    if (recent.length < restartsWithoutPause) return
    await wait(pauseMs, undefined, { signal: this.#stopping.signal })
  }
}

async function startOnFreePort(
  seat: EngineSeat,
  options: ServerOptions,
): Promise<{ port: number; server: EngineServer }> {
  const port = await findFreePort(options.port)
  try {
    return { port, server: await startPatiently(seat, { ...options, port }) }
  } catch (error) {
    const taken = error instanceof ServerRefused && error.refusal === 'PORT_TAKEN'
    if (!taken) throw error
    // Somebody took it in between; 0 asks the system for another one.
    return startOnFreePort(seat, { ...options, port: options.port === 0 ? 0 : port + 1 })
  }
}

/** Waits for the last processes of a killed server to notice that it is gone. */
async function startPatiently(seat: EngineSeat, options: ServerOptions): Promise<EngineServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(seat, options)
    } catch (error) {
      const ending = error instanceof ServerRefused && error.refusal === 'STILL_ENDING'
      if (!ending || attempt === 50) throw error
      await wait(200)
    }
  }
}
