import { zodResolver } from '@hookform/resolvers/zod'
import { useLingui } from '@lingui/react/macro'
import type { IdempotencyKey } from '@meridian/domain'
import {
  type AssessmentTyped,
  type InitialAssessment,
  initialAssessmentSchema,
  type RedFlagCode,
  redFlagCodes,
} from '@meridian/domain/episodes'
import type { DefaultValues } from 'react-hook-form'
import type { FormWords } from '../../ui/form-errors-of.ts'
import { nameOfRedFlag } from '../../words/assessment-words.ts'
import { useChangeForm } from '../patient/use-change-form.ts'
import { useKeptForm } from './use-kept-form.ts'

const resolver = zodResolver(initialAssessmentSchema)

interface AssessmentFormOptions {
  readonly id: string
  /** Under which name it is kept on the device. */
  readonly keptAs: string
  readonly start: DefaultValues<AssessmentTyped>
  readonly send: (found: InitialAssessment, idempotencyKey: IdempotencyKey) => Promise<unknown>
  readonly done: string
  readonly onDone: () => void
}

/** The initial assessment as a form, kept on the device until it is saved. */
export function useAssessmentForm({ keptAs, send, onDone, ...options }: AssessmentFormOptions) {
  const words = useWords()
  const entry = useChangeForm<AssessmentTyped, InitialAssessment>({
    ...options,
    resolver,
    words,
    send,
    onDone: () => {
      forget()
      onDone()
    },
  })
  const forget = useKeptForm(entry.form, keptAs)
  return entry
}

/** What the fields of the form are given. */
export type AssessmentFields = Pick<ReturnType<typeof useAssessmentForm>, 'form' | 'errors'>

function useWords(): FormWords {
  const { t, i18n } = useLingui()
  const codes = Object.keys(redFlagCodes) as RedFlagCode[]
  const flags = codes.map((code) => {
    const flag = i18n._(nameOfRedFlag[code])
    return [`redFlags.${code}`, { label: flag, whenEmpty: t`Say whether it is present: ${flag}` }]
  })
  return {
    redFlags: { label: t`Red flags`, whenEmpty: t`Answer every red flag` },
    ...Object.fromEntries(flags),
    redFlagAction: {
      label: t`What was done about it`,
      whenEmpty: t`Say what was done about the red flag that is present`,
    },
    on: { label: t`Day of the initial assessment`, whenEmpty: t`Enter the day` },
    diagnosis: { label: t`Diagnosis`, whenEmpty: t`Enter the diagnosis in a few words` },
    regions: { label: t`Where the pain is`, whenEmpty: t`Choose at least one region` },
    mechanisms: {
      label: t`Predominant mechanisms`,
      whenEmpty: t`Name at least one mechanism and how sure you are`,
    },
    painScale: { label: t`Pain is measured on`, whenEmpty: t`Choose a scale` },
  }
}
