import type { Episode, Patient } from '../use-patient.ts'

/** What a panel that changes the episode is given. */
export interface EpisodePanelProps {
  readonly patient: Patient
  readonly episode: Episode
  readonly onClose: () => void
}
