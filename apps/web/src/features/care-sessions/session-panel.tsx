import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import type { PlannedSessionId } from '@meridian/domain'
import { type MissReason, missReasons, moveSessionSchema } from '@meridian/domain/planned-sessions'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { api } from '../../api/trpc.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { formatDate } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import forms from '../../ui/form.module.css'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { nameOfMissReason } from '../../words/session-words.ts'
import { ChangePanel } from '../patient/change-panel.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import type { Patient } from '../patient/use-patient.ts'
import { useRecordChange } from '../patient/use-record-change.ts'
import { PlaceFields } from './place-fields.tsx'
import { usePlaceWords } from './use-place-words.ts'
import { type Session, useSessions } from './use-sessions.ts'
import { useTellOfPlan } from './use-tell-of-plan.ts'

interface SessionPanelProps {
  readonly patient: Patient
  readonly plannedSessionId: string
  readonly onClose: () => void
}

/** Moves a session that is planned, or says that it does not take place. */
export function SessionPanel({ patient, plannedSessionId, onClose }: SessionPanelProps) {
  const { t } = useLingui()
  const { name } = patient
  const sessions = useSessions(patient.id)
  const session = sessions.data?.next.find((one) => one.plannedSessionId === plannedSessionId)
  if (session) return <ChangeSession patient={patient} session={session} onClose={onClose} />
  return (
    <Panel title={t`Change session, ${name}`} onClose={onClose}>
      {sessions.isPending ? (
        <LoadingRows />
      ) : (
        <EmptyState>
          <Trans>
            This session is no longer planned. The list of sessions says what became of it.
          </Trans>
        </EmptyState>
      )}
    </Panel>
  )
}

const resolver = zodResolver(
  moveSessionSchema.pick({ on: true, time: true, minutes: true, withUserId: true }),
)

interface ChangeSessionProps {
  readonly patient: Patient
  readonly session: Session
  readonly onClose: () => void
}

function ChangeSession({ patient, session, onClose }: ChangeSessionProps) {
  const { t } = useLingui()
  const { name, team } = patient
  const { on, time, minutes, withUserId, version } = session
  const plannedSessionId = session.plannedSessionId as PlannedSessionId
  const words = usePlaceWords()
  const tell = useTellOfPlan()
  const { form, errors, save, isPending } = useChangeForm({
    id: 'session',
    resolver,
    start: { on, time, minutes, withUserId },
    words: { ...words, on: { label: t`Day`, whenEmpty: t`Enter the day` } },
    send: async (typed, idempotencyKey) => {
      const moved = await api.plannedSessions.move.mutate({
        ...typed,
        plannedSessionId,
        version,
        idempotencyKey,
      })
      tell(moved)
      return moved
    },
    done: t`The session of ${name} is moved.`,
    onDone: onClose,
  })
  const day = formatDate(on)
  return (
    <ChangePanel
      title={t`Change session of ${day}, ${time}, ${name}`}
      formId="session"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Save the change</Trans>}
    >
      <FormProvider {...form}>
        <PlaceFields errors={errors} team={team} discipline={session.discipline} />
      </FormProvider>
      <NotTakingPlace patient={patient} session={session} onClose={onClose} />
    </ChangePanel>
  )
}

function NotTakingPlace({ patient, session, onClose }: ChangeSessionProps) {
  const { t, i18n } = useLingui()
  const { today } = useSession().organization
  const { name } = patient
  const { version, on } = session
  const plannedSessionId = session.plannedSessionId as PlannedSessionId
  const [reason, setReason] = useState<MissReason | null>(null)
  const change = useRecordChange(
    (sent: { as: Mark; reason: MissReason | null }, idempotencyKey) =>
      api.plannedSessions.mark.mutate({ ...sent, plannedSessionId, version, idempotencyKey }),
    { done: t`Noted for the session of ${name}.`, onDone: onClose },
  )
  const offered: readonly { as: Mark; label: string }[] = [
    { as: 'cancelled_by_patient', label: t`The patient cancelled` },
    { as: 'cancelled_by_clinic', label: t`The clinic cancelled` },
    ...(on <= today ? [{ as: 'no_show' as const, label: t`Did not come` }] : []),
  ]
  return (
    <fieldset className={forms.group}>
      <legend>
        <Trans>It does not take place</Trans>
      </legend>
      <NativeSelect
        label={t`Why, if somebody said so`}
        value={reason ?? ''}
        onChange={(event) =>
          setReason(missReasons.find((one) => one === event.target.value) ?? null)
        }
        data={[
          { value: '', label: t`Not said` },
          ...missReasons.map((value) => ({ value, label: i18n._(nameOfMissReason[value]) })),
        ]}
      />
      <p className={forms.actions}>
        {offered.map(({ as, label }) => (
          <Button
            key={as}
            type="button"
            variant="default"
            loading={change.isPending}
            onClick={() => change.save({ as, reason })}
          >
            {label}
          </Button>
        ))}
      </p>
      {change.failure && (
        <p role="alert" className={forms.problem}>
          {sentenceOf(change.failure)}
        </p>
      )}
    </fieldset>
  )
}

type Mark = 'cancelled_by_patient' | 'cancelled_by_clinic' | 'no_show'
