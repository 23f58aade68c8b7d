import { useLingui } from '@lingui/react/macro'
import type { InstrumentId } from '@meridian/domain/instruments'
import { type FormEvent, useEffect, useState } from 'react'
import { api, type RouterInputs, type RouterOutputs } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import { type FormError, FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { idOfField, listFormErrors } from '../../ui/form-errors-of.ts'
import { AnswerConflict } from '../answers/answer-conflict.tsx'
import { EnteredForm } from '../answers/entered-form.tsx'
import { blankForm, type FormState, formToSend, givenOf } from '../answers/form-state.ts'
import { KeysNote } from '../answers/keys-note.tsx'
import { useKnownForms } from '../answers/known-forms.ts'
import { listAnswerErrors } from '../answers/list-form-errors.ts'
import { listJumpQuestions, OddJumpDialog } from '../answers/odd-jump-dialog.tsx'
import type { Entering } from '../answers/use-entered-forms.ts'
import { useSaveForms } from '../answers/use-save-forms.ts'
import { FactBadges } from '../patient/fact-badges.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { useRecordChange } from '../patient/use-record-change.ts'

export type Assessed = RouterOutputs['assessments']['record']

interface AssessFormProps {
  readonly id: string
  readonly patient: Patient
  readonly instrument: InstrumentId
  readonly entering: Entering
  readonly onPending: (isPending: boolean) => void
  readonly onAssessed: (assessed: Assessed, form: FormState) => void
}

type Sent = Omit<RouterInputs['assessments']['record'], 'idempotencyKey'>

/** The questions of one instrument and the day they were answered; kept safe until saved. */
export function AssessForm(props: AssessFormProps) {
  const { id, patient, instrument, entering, onPending, onAssessed } = props
  const { t } = useLingui()
  const { today } = useSession().organization
  const { entered, draftId, autosave, status } = entering
  const on = entered.on ?? today
  const form = entered.forms[instrument] ?? blankForm
  const known = useKnownForms(patient.id, [instrument])[instrument]
  const [isTried, setIsTried] = useState(false)
  const { name } = patient
  const change = useRecordChange(
    (sent: Sent, idempotencyKey) => api.assessments.record.mutate({ ...sent, idempotencyKey }),
    {
      done: t`The answers of ${name} are saved.`,
      onDone: (assessed) => {
        autosave.discard()
        onAssessed(assessed, form)
      },
    },
  )
  const { isPending, failure } = change
  useEffect(() => onPending(isPending), [isPending, onPending])
  const words = { on: { label: t`Answered on`, whenEmpty: t`Enter the day` } }
  const refused = isTried ? listAnswerErrors(instrument, form) : []
  const saving = useSaveForms({
    entering,
    failure,
    listQuestions: () => listJumpQuestions(instrument, form, known),
    save: () => {
      const sent = { patientId: patient.id, instrument, on, draftId, ...formToSend(form) }
      change.save(sent as Sent)
    },
  })
  const [errors, setErrors] = useState<readonly FormError[]>([])
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isPending) return
    setIsTried(true)
    const problems: FormError[] = listAnswerErrors(instrument, form)
    if (Object.keys(givenOf(form)).length === 0) {
      problems.push({ message: t`Answer at least one question`, fieldId: `${id}-items` })
    }
    setErrors(problems)
    if (problems.length === 0) saving.submit()
  }
  return (
    <form id={id} className={forms.form} noValidate onSubmit={submit}>
      <FactBadges facts={patient.facts} />
      <FormErrorSummary errors={failure ? listFormErrors(id, words, failure) : errors} />
      {status.state === 'conflict' && <AnswerConflict entering={entering} />}
      <div id={`${id}-items`} tabIndex={-1}>
        <EnteredForm
          id={instrument}
          form={form}
          known={known}
          errors={refused}
          onChange={(changed) => entering.change(instrument, changed)}
        />
      </div>
      {form.source === 'items' && <KeysNote />}
      <DateField
        id={idOfField(id, 'on')}
        shown={on}
        label={words.on.label}
        value={on}
        max={today}
        onChange={(event) => entering.setOn(event.currentTarget.value || null)}
      />
      {saving.questions.length > 0 && (
        <OddJumpDialog questions={saving.questions} onYes={saving.confirm} onNo={saving.goBack} />
      )}
    </form>
  )
}
