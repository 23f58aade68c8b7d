const longest = 15_000

/**
 * Runs `stop` once at the first SIGINT, SIGTERM or SIGHUP, or when the parent is gone, then exits; a
 * second signal exits at once.
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
