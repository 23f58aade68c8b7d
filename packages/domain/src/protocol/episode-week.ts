/** A week of the episode in episode days, both ends included. */
export interface EpisodeWeek {
  readonly week: number
  readonly fromDay: number
  readonly toDay: number
}

/** The week a day of the episode lies in, from 1; 0 and less lie before day 0 (reference §3.2). */
export function weekOfEpisode(dayOfEpisode: number): number {
  return Math.floor(dayOfEpisode / 7) + 1
}

/** Week n is days 7(n−1) to 7n−1. */
export function getEpisodeWeek(week: number): EpisodeWeek {
  return { week, fromDay: 7 * (week - 1), toDay: 7 * week - 1 }
}
