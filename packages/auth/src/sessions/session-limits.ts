/** How long sessions live. */
export const sessionLimits = {
  /** Half an hour without use. */
  idleSeconds: 30 * 60,
  /** Twelve hours in any case. */
  absoluteSeconds: 12 * 60 * 60,
  /** A use is written down at most once a minute. */
  touchSeconds: 60,
}
