import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { useSession } from '../../session/use-session.ts'
import forms from '../../ui/form.module.css'
import { type FormError, FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { findWord } from '../../words/find-word.ts'
import { FactBadges } from '../patient/fact-badges.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import {
  type Answers,
  type AnswersByInstrument,
  listOpenInstruments,
  sortAnswers,
} from './answers.ts'
import { FoldedInstrument, InstrumentForm } from './instrument-form.tsx'
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
  const [answers, setAnswers] = useState<AnswersByInstrument>({})
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const record = useRecord(patient.name, onRecorded)
  const explain = useUnfinishedWords()
  const { isPending, failure } = record
  useEffect(() => onPending(isPending), [isPending, onPending])
  const body = useRef<HTMLFormElement>(null)
  useEffect(() => body.current?.querySelector<HTMLElement>('[data-item] input')?.focus(), [])
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
  const change = (instrument: InstrumentId) => (given: Answers) =>
    setAnswers((all) => ({ ...all, [instrument]: given }))
  return (
    <form id={id} ref={body} className={forms.form} noValidate onSubmit={save}>
      <FactBadges facts={patient.facts} />
      <FormErrorSummary errors={failure ? [{ message: sentenceOf(failure) }] : errors} />
      {first && (
        <InstrumentForm id={first} answers={answers[first] ?? {}} onChange={change(first)} />
      )}
      <p className={forms.note}>
        <Trans>
          Keys: 0–9 and t for ten go to the next question, . leaves it open, ↑ goes back.
        </Trans>
      </p>
      <TextInput
        type="date"
        label={t`Answered on`}
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
            onChange={change(instrument)}
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
