import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DateText } from '../../ui/date-text.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfPhase } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { PanelButton } from '../patient/panel-button.tsx'
import type { Patient } from '../patient/use-patient.ts'
import classes from './next-steps.module.css'

/** What the episode as a whole waits for, and who may do it. */
export function EpisodeStep({ patient }: { patient: Patient }) {
  const { episode, access, team } = patient
  const hasCoordinator = team.some(({ isCoordinator }) => isCoordinator)
  return (
    <>
      {!hasCoordinator && episode?.status !== 'discharged' && <NoCoordinator patient={patient} />}
      {episode?.status === 'referred' && (
        <Step
          what={<Trans>The initial assessment starts the plan: its day is day 0.</Trans>}
          action={
            access.isCoordinator && (
              <PanelButton opens={{ panel: 'assessment' }}>
                <Trans>Complete initial assessment</Trans>
              </PanelButton>
            )
          }
        />
      )}
      {episode?.status === 'paused' && (
        <Step
          what={
            <>
              <Trans>Paused: every due date stands still.</Trans> {episode.pauseReason}
            </>
          }
          action={
            access.isCoordinator && (
              <PanelButton opens={{ panel: 'resume' }}>
                <Trans>Resume episode</Trans>
              </PanelButton>
            )
          }
        />
      )}
      <PastPlan patient={patient} />
    </>
  )
}

function NoCoordinator({ patient }: { patient: Patient }) {
  return (
    <Step
      what={<Trans>Nobody coordinates this patient.</Trans>}
      action={
        patient.access.mayAssign && (
          <PanelButton opens={{ panel: 'team' }}>
            <Trans>Assign care team</Trans>
          </PanelButton>
        )
      }
    />
  )
}

/** The calendar went on and nobody decided. */
function PastPlan({ patient }: { patient: Patient }) {
  const { i18n } = useLingui()
  const { episode, access } = patient
  if (episode?.status !== 'active' || !episode.plannedSince) return null
  if (!episode.plannedPhase || episode.plannedPhase === episode.phase) return null
  const planned = i18n._(findWord(nameOfPhase, episode.plannedPhase))
  const current = i18n._(findWord(nameOfPhase, episode.phase ?? ''))
  return (
    <Step
      what={
        <Trans>
          Still in {current}; the plan says {planned} since <DateText date={episode.plannedSince} />
          .
        </Trans>
      }
      action={
        access.isCoordinator && (
          <PanelButton opens={{ panel: 'phase' }}>
            <Trans>Decide phase</Trans>
          </PanelButton>
        )
      }
    />
  )
}

function Step({ what, action }: { what: ReactNode; action: ReactNode }) {
  return (
    <li className={classes.step}>
      <StatusBadge tone="info" shape="diamond">
        <Trans>Decide</Trans>
      </StatusBadge>
      <span className={classes.what}>{what}</span>
      {action}
    </li>
  )
}
