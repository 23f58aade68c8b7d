import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../ui/date-text.tsx'
import { EpisodeBadge } from '../../ui/episode-badge.tsx'
import { PhaseText } from '../../ui/phase-text.tsx'
import { nameOfPhase } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import type { Episode } from './use-patient.ts'

/** Where the episode stands, in words: `Relief, week 6: 2 weeks past plan; plan says Activation since 3 Mar`. */
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
  const { phase, week, plannedPhase, plannedSince, weeks } = episode
  const planned = plannedPhase ? i18n._(findWord(nameOfPhase, plannedPhase)) : ''
  return (
    <>
      <PhaseText phase={phase} week={week} />
      {weeks && <PlannedWeeks weeks={weeks} />}
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

/** `(plan: weeks 5–8)` while the phase lasts as planned, `: 2 weeks past plan` after it. */
function PlannedWeeks({ weeks }: { weeks: NonNullable<Episode['weeks']> }) {
  const { fromWeek, toWeek, weeksPast } = weeks
  if (toWeek === null) return null
  if (weeksPast > 0) {
    return (
      <>
        {': '}
        <Plural value={weeksPast} one="# week past plan" other="# weeks past plan" />
      </>
    )
  }
  return (
    <>
      {' '}
      {fromWeek === toWeek ? (
        <Trans>(plan: week {toWeek})</Trans>
      ) : (
        <Trans>
          (plan: weeks {fromWeek}–{toWeek})
        </Trans>
      )}
    </>
  )
}
