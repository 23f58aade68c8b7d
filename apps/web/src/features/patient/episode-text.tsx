import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../ui/date-text.tsx'
import { EpisodeBadge } from '../../ui/episode-badge.tsx'
import { PhaseText } from '../../ui/phase-text.tsx'
import { nameOfPhase } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import type { Episode } from './use-patient.ts'

/** Where the episode stands, in words: `Relief, week 10; plan says Bridging since 3 Mar`. */
export function EpisodeText({ episode }: { episode: Episode }) {
  return (
    <>
      <EpisodeBadge status={episode.status} /> <Standing episode={episode} />
    </>
  )
}

function Standing({ episode }: { episode: Episode }) {
  const { status, referredOn, pausedOn, dischargedOn } = episode
  switch (status) {
    case 'referred':
      return (
        <Trans>
          since <DateText date={referredOn} />
        </Trans>
      )
    case 'paused':
      return (
        <>
          <PhaseText phase={episode.phase} week={episode.week} />
          {pausedOn && (
            <>
              {', '}
              <Trans>
                paused since <DateText date={pausedOn} />
              </Trans>
            </>
          )}
        </>
      )
    case 'discharged':
      return dischargedOn && <DateText date={dischargedOn} />
    default:
      return <ActivePhase episode={episode} />
  }
}

function ActivePhase({ episode }: { episode: Episode }) {
  const { i18n } = useLingui()
  const { phase, week, plannedPhase, plannedSince } = episode
  const planned = plannedPhase ? i18n._(findWord(nameOfPhase, plannedPhase)) : ''
  return (
    <>
      <PhaseText phase={phase} week={week} />
      {plannedSince && plannedPhase !== phase && (
        <>
          {'; '}
          <Trans>
            plan says {planned} since <DateText date={plannedSince} />
          </Trans>
        </>
      )}
    </>
  )
}
