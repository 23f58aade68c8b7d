import { useLingui } from '@lingui/react/macro'
import type { InstrumentId } from '@meridian/domain/instruments'
import { type FormEvent, useEffect, useState } from 'react'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import { type FormError, FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { idOfField, listFormErrors } from '../../ui/form-errors-of.ts'
import { findWord } from '../../words/find-word.ts'
import { AnswerConflict } from '../answers/answer-conflict.tsx'
import { EnteredForm } from '../answers/entered-form.tsx'
import { FoldedForm } from '../answers/folded-form.tsx'
import {
  blankForm,
  formToSend,
  listBegunForms,
  listOpenInstruments,
} from '../answers/form-state.ts'
import { KeysNote } from '../answers/keys-note.tsx'
import { useKnownForms } from '../answers/known-forms.ts'
import { listAnswerErrors } from '../answers/list-form-errors.ts'
import { listJumpQuestions, OddJumpDialog } from '../answers/odd-jump-dialog.tsx'
import type { Entering } from '../answers/use-entered-forms.ts'
import { useSaveForms } from '../answers/use-save-forms.ts'
import { FactBadges } from '../patient/fact-badges.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import type { Reassessment } from './use-reassessments.ts'
import { type Recorded, type Responses, useRecord } from './use-record.ts'

interface RecordFormProps {
  readonly id: string
  readonly patient: Patient
  readonly row: Reassessment
  readonly entering: Entering
  readonly onPending: (isPending: boolean) => void
  readonly onRecorded: (recorded: Recorded) => void
}

/** The battery of a reassessment: pain intensity in sight, the rest folded until it is wanted. */
export function RecordForm(props: RecordFormProps) {
  const { id, patient, row, entering, onPending, onRecorded } = props
  const { t, i18n } = useLingui()
  const { today } = useSession().organization
  const [lastDay = today] = [today, row.closesOn].toSorted()
  const { entered, draftId, autosave, status } = entering
  const on = entered.on ?? lastDay
  const instruments = listOpenInstruments([...row.battery, ...row.optionalBattery], row.recorded)
  const known = useKnownForms(patient.id, instruments)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [isTried, setIsTried] = useState(false)
  const record = useRecord(patient.name, (recorded) => {
    autosave.discard()
    onRecorded(recorded)
  })
  const { isPending, failure } = record
  useEffect(() => onPending(isPending), [isPending, onPending])
  const begun = listBegunForms(entered.forms)
  const saving = useSaveForms({
    entering,
    failure,
    listQuestions: () =>
      begun.flatMap(({ instrument, form }) =>
        listJumpQuestions(instrument, form, known[instrument]),
      ),
    save: () => {
      const { reassessmentId, version } = row
      const responses = begun.map(({ instrument, form }) => ({ instrument, ...formToSend(form) }))
      record.save({ reassessmentId, version, on, draftId, responses } as Responses)
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isPending) return
    setIsTried(true)
    const problems: FormError[] = begun.flatMap(({ instrument, form }) =>
      listAnswerErrors(instrument, form),
    )
    if (begun.length === 0) {
      problems.push({ message: t`Choose the pain intensity, 0 to 10`, fieldId: id })
    }
    setErrors(problems)
    if (problems.length === 0) saving.submit()
  }
  const [first, ...others] = instruments
  const formOf = (instrument: InstrumentId) => {
    const form = entered.forms[instrument] ?? blankForm
    return {
      id: instrument,
      form,
      known: known[instrument],
      errors: isTried ? listAnswerErrors(instrument, form) : [],
      onChange: (change: Parameters<typeof entering.change>[1]) =>
        entering.change(instrument, change),
    }
  }
  const words = { on: { label: t`Answered on`, whenEmpty: t`Enter the day` } }
  return (
    <form id={id} className={forms.form} noValidate onSubmit={submit} tabIndex={-1}>
      <FactBadges facts={patient.facts} />
      <FormErrorSummary errors={failure ? listFormErrors(id, words, failure) : errors} />
      {status.state === 'conflict' && <AnswerConflict entering={entering} />}
      {first && (
        <>
          <h3 className={forms.heading}>{i18n._(findWord(shortNameOfInstrument, first))}</h3>
          <EnteredForm {...formOf(first)} />
        </>
      )}
      <KeysNote />
      <DateField
        id={idOfField(id, 'on')}
        shown={on}
        label={words.on.label}
        value={on}
        min={row.opensOn}
        max={lastDay}
        onChange={(event) => entering.setOn(event.currentTarget.value || null)}
      />
      <div>
        {others.map((instrument) => (
          <FoldedForm
            key={instrument}
            isOptional={row.optionalBattery.includes(instrument)}
            {...formOf(instrument)}
          />
        ))}
      </div>
      {saving.questions.length > 0 && (
        <OddJumpDialog questions={saving.questions} onYes={saving.confirm} onNo={saving.goBack} />
      )}
    </form>
  )
}
