/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * Waits until something is so, looking every so often, for at most so many milliseconds; false when it did
 * not come to be.
 */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  atMostMs = 30_000,
  everyMs = 25,
): Promise<boolean> {
  const end = performance.now() + atMostMs
  while (performance.now() < end) {
    if (await isSo()) return true
    await pause(everyMs)
  }
  return false
}

/** The value below which so large a part of them lies; 0 for none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
}
