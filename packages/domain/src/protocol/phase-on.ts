import { multimodalV1 } from './multimodal-v1.ts'
import type { EpisodePhase } from './phase-ids.ts'
import type { Protocol } from './protocol-schema.ts'

/** The phase the protocol plans for a day of the episode; phases are half-open (reference §3.1.2–3). */
export function phaseOn(dayOfEpisode: number, protocol: Protocol = multimodalV1): EpisodePhase {
  const phase = protocol.phases.find(
    ({ fromDay, toDay }) => fromDay <= dayOfEpisode && (toDay === null || dayOfEpisode < toDay),
  )
  return phase?.id ?? 'pre_episode'
}
