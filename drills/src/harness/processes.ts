/** What a drill has started and must be gone when it ends, the last first. */
const running: (() => Promise<unknown>)[] = []

/** Registers what ends something; it is called when the drill is over, however it went. */
export function endsWithDrill(stop: () => Promise<unknown>): void {
  running.push(stop)
}

/** Ends everything a drill has started and not ended itself. */
export async function stopEverything(): Promise<void> {
  for (let stop = running.pop(); stop; stop = running.pop()) {
    await stop().catch((error: unknown) => console.log(`  could not be ended: ${String(error)}`))
  }
}
