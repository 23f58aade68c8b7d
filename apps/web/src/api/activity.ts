const idleAfter = 60_000
let lastInputAt = Date.now()

function noteInput(): void {
  lastInputAt = Date.now()
}

/** Begins to notice keys and pointers, so that requests can say whether somebody is there. */
export function watchActivity(): void {
  for (const input of ['keydown', 'pointerdown', 'wheel'] as const) {
    window.addEventListener(input, noteInput, { capture: true, passive: true })
  }
}

/**
 * The header that marks a request nobody asked for: a screen that refreshes itself in an empty room must
 * not keep the session alive.
 */
export function activityHeaders(now = Date.now()): Record<string, string> {
  return now - lastInputAt > idleAfter ? { 'x-meridian-background': '1' } : {}
}
