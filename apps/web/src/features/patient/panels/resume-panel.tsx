import { Trans, useLingui } from '@lingui/react/macro'
import { api } from '../../../api/trpc.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import { daysBetween } from '../../../language/days-between.ts'
import { useSession } from '../../../session/use-session.ts'
import { ChangePanel } from '../change-panel.tsx'
import { useRecordChange } from '../use-record-change.ts'
import type { EpisodePanelProps } from './episode-panel-props.ts'

/** Starts the clocks again. */
export function ResumePanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const { id: patientId, name } = patient
  const { version, pausedOn } = episode
  const days = pausedOn ? daysBetween(pausedOn, today) : 0
  const resume = useRecordChange(
    (sent: { patientId: string; version: number }, idempotencyKey) =>
      api.episodes.resume.mutate({ ...sent, idempotencyKey }),
    { done: t`The episode of ${name} goes on.`, onDone: onClose },
  )
  return (
    <ChangePanel
      title={t`Resume episode, ${name}`}
      formId="resume"
      errors={resume.failure ? [{ message: sentenceOf(resume.failure) }] : []}
      onSubmit={(event) => {
        event.preventDefault()
        if (!resume.isPending) resume.save({ patientId, version })
      }}
      onClose={onClose}
      isPending={resume.isPending}
      submit={<Trans>Resume</Trans>}
    >
      <p>
        <Trans>
          The episode goes on today. Days paused: {days}. Every open due date moves by as many days.
        </Trans>
      </p>
    </ChangePanel>
  )
}
