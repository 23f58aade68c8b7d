import { Trans, useLingui } from '@lingui/react/macro'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { type FormEvent, useEffect, useState } from 'react'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import { type FormError, FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { idOfField, listFormErrors } from '../../ui/form-errors-of.ts'
import { findWord } from '../../words/find-word.ts'
import { FactBadges } from '../patient/fact-badges.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import { type Answer, listOpenInstruments, sortAnswers } from './answers.ts'
import classes from './instrument-form.module.css'
import { FoldedInstrument, InstrumentForm } from './instrument-form.tsx'
import { useKeptAnswers } from './use-kept-answers.ts'
import type { Reassessment } from './use-reassessments.ts'
import { type Recorded, useRecord } from './use-record.ts'

interface RecordFormProps {
  readonly id: string
  readonly patient: Patient
  readonly row: Reassessment
  readonly onPending: (isPending: boolean) => void
  readonly onRecorded: (recorded: Recorded) => void
}

/** The battery of a reassessment: pain intensity in sight, the rest folded until it is wanted. */
export function RecordForm({ id, patient, row, onPending, onRecorded }: RecordFormProps) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const [lastDay = today] = [today, row.closesOn].toSorted()
  const [on, setOn] = useState(lastDay)
  const { answers, answer, forget } = useKeptAnswers(row.reassessmentId)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const record = useRecord(patient.name, (recorded) => {
    forget()
    onRecorded(recorded)
  })
  const words = { on: { label: t`Answered on`, whenEmpty: t`Enter the day` } }
  const explain = useUnfinishedWords()
  const { isPending, failure } = record
  useEffect(() => onPending(isPending), [isPending, onPending])
  function save(event: FormEvent): void {
    event.preventDefault()
    const { ready, unfinished } = sortAnswers(answers)
    const problems = explain(unfinished, ready.length)
    setErrors(problems)
    if (problems.length > 0 || isPending) return
    const { reassessmentId, version } = row
    const responses = ready.map(({ instrument, answers: given }) => ({
      instrument,
      answers: { ...given },
    }))
    record.save({ reassessmentId, version, on, responses })
  }
  const [first, ...others] = listOpenInstruments(
    [...row.battery, ...row.optionalBattery],
    row.recorded,
  )
  const answering = (instrument: InstrumentId) => (key: string, given: Answer) =>
    answer(instrument, key, given)
  return (
    <form id={id} className={forms.form} noValidate onSubmit={save}>
      <FactBadges facts={patient.facts} />
      <FormErrorSummary errors={failure ? listFormErrors(id, words, failure) : errors} />
      {first && (
        <InstrumentForm id={first} answers={answers[first] ?? {}} onAnswer={answering(first)} />
      )}
      <p className={`${forms.note} ${classes.keys}`}>
        <Trans>
          Keys: 0–9 and t for ten go to the next question, . leaves it open, ↑ goes back.
        </Trans>
      </p>
      <DateField
        id={idOfField(id, 'on')}
        shown={on}
        label={words.on.label}
        value={on}
        min={row.opensOn}
        max={lastDay}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <div>
        {others.map((instrument) => (
          <FoldedInstrument
            key={instrument}
            id={instrument}
            isOptional={row.optionalBattery.includes(instrument)}
            answers={answers[instrument] ?? {}}
            onAnswer={answering(instrument)}
          />
        ))}
      </div>
    </form>
  )
}

function useUnfinishedWords() {
  const { t, i18n } = useLingui()
  return (unfinished: readonly InstrumentId[], ready: number): FormError[] => {
    if (unfinished.length === 0 && ready === 0) {
      return [{ message: t`Choose the pain intensity, 0 to 10`, fieldId: 'record-reassessment' }]
    }
    return unfinished.map((instrument) => {
      const name = i18n._(findWord(shortNameOfInstrument, instrument))
      const rule = instruments[instrument].missingRule.text
      return {
        message: t`${name}: answer more of it, or take the answers back. ${rule}`,
        fieldId: `instrument-${instrument}`,
      }
    })
  }
}
