import { Trans, useLingui } from '@lingui/react/macro'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { type FormEvent, useEffect, useState } from 'react'
import { api, type RouterInputs, type RouterOutputs } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import { type FormError, FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { idOfField, listFormErrors } from '../../ui/form-errors-of.ts'
import { FactBadges } from '../patient/fact-badges.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { useRecordChange } from '../patient/use-record-change.ts'
import { findScores } from '../reassessments/answers.ts'
import { InstrumentForm } from '../reassessments/instrument-form.tsx'
import { useKeptAnswers } from '../reassessments/use-kept-answers.ts'

interface AssessFormProps {
  readonly id: string
  readonly patient: Patient
  readonly instrument: InstrumentId
  readonly onPending: (isPending: boolean) => void
  readonly onAssessed: (assessed: RouterOutputs['assessments']['record']) => void
}

type Sent = Omit<RouterInputs['assessments']['record'], 'idempotencyKey'>

/** The questions of one instrument and the day they were answered; kept on the device until saved. */
export function AssessForm({ id, patient, instrument, onPending, onAssessed }: AssessFormProps) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const [on, setOn] = useState(today)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const { answers, answer, forget } = useKeptAnswers(`${patient.id}:${instrument}`)
  const given = answers[instrument] ?? {}
  const { name } = patient
  const { isPending, failure, save } = useRecordChange(
    (sent: Sent, idempotencyKey) => api.assessments.record.mutate({ ...sent, idempotencyKey }),
    {
      done: t`The answers of ${name} are saved.`,
      onDone: (assessed) => {
        forget()
        onAssessed(assessed)
      },
    },
  )
  useEffect(() => onPending(isPending), [isPending, onPending])
  const words = { on: { label: t`Answered on`, whenEmpty: t`Enter the day` } }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isPending) return
    const rule = instruments[instrument].missingRule.text
    const problem = {
      message: t`Answer more of it before you save. ${rule}`,
      fieldId: `${id}-items`,
    }
    const isReady = findScores(instrument, given) !== null
    setErrors(isReady ? [] : [problem])
    if (isReady) save({ patientId: patient.id, instrument, on, answers: { ...given } })
  }
  return (
    <form id={id} className={forms.form} noValidate onSubmit={submit}>
      <FactBadges facts={patient.facts} />
      <FormErrorSummary errors={failure ? listFormErrors(id, words, failure) : errors} />
      <div id={`${id}-items`}>
        <InstrumentForm
          id={instrument}
          answers={given}
          onAnswer={(key, value) => answer(instrument, key, value)}
        />
      </div>
      <p className={forms.note}>
        <Trans>
          Keys: 0–9 and t for ten go to the next question, . leaves it open, ↑ goes back.
        </Trans>
      </p>
      <DateField
        id={idOfField(id, 'on')}
        shown={on}
        label={words.on.label}
        value={on}
        max={today}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
    </form>
  )
}
