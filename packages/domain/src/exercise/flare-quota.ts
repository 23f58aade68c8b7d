/** How many days a flare plan lasts before the quota resumes. */
export const flareDays = { least: 2, most: 3 } as const

/** The quota during a flare: half, rounded down, at least a minute; the quota itself stays (reference §7.2.5). */
export function getFlareQuota(quota: number): number {
  return Math.max(1, Math.floor(quota / 2))
}
