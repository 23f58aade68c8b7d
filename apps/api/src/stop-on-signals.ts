import type { Logger } from 'pino'
import { faultOf } from './fault-of.ts'

const longest = 15_000

/**
 * Runs `stop` once at the first SIGINT, SIGTERM or SIGHUP, or when the parent is gone, then exits; a
 * second signal exits at once. Call it once in a process: whoever finishes first would end the others.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), longest).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  process.on('SIGHUP', onSignal)
  process.on('disconnect', onSignal)
}

/**
 * Ends the process at an error nobody caught, as Node does, but logs only its kind and place: what Node
 * would print can carry what people wrote.
 */
export function endOnFault(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ fault: faultOf(error) }, 'an error nobody caught; the process ends')
    process.exit(1)
  })
}
