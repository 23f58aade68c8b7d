import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, TextInput } from '@mantine/core'
import type { PatientId } from '@meridian/domain'
import { type CallOutcome, callOutcomes, logCallFormSchema } from '@meridian/domain/calls'
import { useQueryClient } from '@tanstack/react-query'
import { api, type RouterOutputs, trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import forms from '../../ui/form.module.css'
import { Panel } from '../../ui/panel.tsx'
import { nameOfCallOutcome } from '../../words/session-words.ts'
import { TryText } from '../care-sessions/try-text.tsx'
import { ChangePanel } from '../patient/change-panel.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import { PhoneLink } from './phone-link.tsx'

type Calls = RouterOutputs['today']['calls']

interface CallPanelProps {
  readonly patientId: string
  readonly calls: Calls
  readonly onClose: () => void
}

/** Notes what came of a call, with what to say and what came of the calls before. */
export function CallPanel({ patientId, calls, onClose }: CallPanelProps) {
  const { t } = useLingui()
  const { urgent, silent, rows, tries } = calls
  const call = [...silent, ...urgent, ...rows].find((row) => row.patientId === patientId)
  if (call) {
    const own = tries.filter((one) => one.patientId === patientId)
    return <CallForm call={call} tries={own} onClose={onClose} />
  }
  return (
    <Panel title={t`Note a call`} onClose={onClose}>
      <EmptyState>
        <Trans>This patient is no longer on the call list.</Trans>
      </EmptyState>
    </Panel>
  )
}

interface CallFormProps {
  readonly call: { patientId: string; patientName: string; phone: string | null }
  readonly tries: Calls['tries']
  readonly onClose: () => void
}

const resolver = zodResolver(logCallFormSchema)

function CallForm({ call, tries, onClose }: CallFormProps) {
  const { t, i18n } = useLingui()
  const { patientName, phone } = call
  const { today } = useSession().organization
  const queryClient = useQueryClient()
  const { form, errors, save, isPending } = useChangeForm({
    id: 'call',
    resolver,
    start: { outcome: 'no_answer' as CallOutcome, callBackOn: today, line: '' },
    words: {
      outcome: { label: t`What came of it`, whenEmpty: t`Choose what came of it` },
      callBackOn: { label: t`Call again on`, whenEmpty: t`Enter the day` },
      line: { label: t`For the next caller`, whenEmpty: t`Enter a line` },
    },
    send: async ({ outcome, callBackOn, line }, idempotencyKey) => {
      const answer = await api.calls.log.mutate({
        idempotencyKey,
        patientId: call.patientId as PatientId,
        outcome,
        callBackOn: outcome === 'call_back' ? callBackOn : null,
        line,
      })
      void queryClient.invalidateQueries(trpc.today.calls.pathFilter())
      return answer
    },
    done: t`The call to ${patientName} is noted.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Note a call to ${patientName}`}
      formId="call"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Note the call</Trans>}
    >
      <p className={forms.actions}>
        <PhoneLink phone={phone} />
      </p>
      <Script />
      <Tries tries={tries} />
      <fieldset className={forms.group} id="call-outcome" tabIndex={-1}>
        <legend>{errors.field('outcome').label}</legend>
        <div className={forms.choices}>
          {callOutcomes.map((outcome) => (
            <Radio
              key={outcome}
              value={outcome}
              label={i18n._(nameOfCallOutcome[outcome])}
              {...form.register('outcome')}
            />
          ))}
        </div>
      </fieldset>
      {form.watch('outcome') === 'call_back' && (
        <DateField
          shown={form.watch('callBackOn')}
          {...errors.field('callBackOn')}
          min={today}
          {...form.register('callBackOn')}
        />
      )}
      <TextInput
        {...errors.field('line')}
        description={t`One line, at most 120 characters; nothing about health.`}
        maxLength={120}
        {...form.register('line')}
      />
    </ChangePanel>
  )
}

/** What to say: an invitation, no question about health and no reason. */
function Script() {
  const { organization } = useSession()
  return (
    <details className={forms.note}>
      <summary>
        <Trans>What to say</Trans>
      </summary>
      <p>
        <Trans>
          “Good day, this is {organization.name}. We have not heard from you for a while and would
          like to help you with your next appointment. When would suit you?”
        </Trans>
      </p>
      <p>
        <Trans>
          Speak with the patient alone; leave no message that says more than the name of the clinic
          and its number. If they speak of how they are or ask for advice, say that a clinician will
          call back, and tell the coordinator at once.
        </Trans>
      </p>
    </details>
  )
}

function Tries({ tries }: { tries: Calls['tries'] }) {
  if (tries.length === 0) {
    return (
      <p className={forms.note}>
        <Trans>Not called yet in the last 30 days.</Trans>
      </p>
    )
  }
  return (
    <div>
      <h3 className={forms.heading}>
        <Trans>Calls so far</Trans>
      </h3>
      <ul>
        {tries.map((call) => (
          <li key={call.id}>
            <TryText call={call} />
          </li>
        ))}
      </ul>
    </div>
  )
}
