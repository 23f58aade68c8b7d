import type { ScreenFailure } from '../failures/failure-of.ts'
import { sentenceOf } from '../failures/sentence-of.ts'
import { type FieldWords, sentenceOfField } from '../failures/sentence-of-field.ts'
import type { FormError } from './form-error-summary.tsx'

/** The words of every field of a form, in the order in which the fields stand. */
export type FormWords = Readonly<Record<string, FieldWords>>

/** A field path as the `id` of its input. */
export function idOfField(form: string, path: string): string {
  return `${form}-${path.replaceAll('.', '-')}`
}

function wordsFor(words: FormWords, path: string): FieldWords | undefined {
  return words[path] ?? words[path.split('.')[0] ?? '']
}

/** What is wrong field by field, as the summary shows it: in the order of the form. */
export function listFieldErrors(
  form: string,
  words: FormWords,
  codes: Readonly<Record<string, string>>,
): FormError[] {
  const order = Object.keys(words)
  const rankOf = (path: string) => order.indexOf(path.split('.')[0] ?? '')
  return Object.entries(codes)
    .toSorted(([one], [other]) => rankOf(one) - rankOf(other))
    .flatMap(([path, code]) => {
      const spoken = wordsFor(words, path)
      return spoken
        ? [{ fieldId: idOfField(form, path), message: sentenceOfField(code, spoken) }]
        : []
    })
}

/** Why a form was not accepted: its fields where the failure names them, else the failure's sentence. */
export function listFormErrors(
  form: string,
  words: FormWords,
  failure: ScreenFailure,
): FormError[] {
  const named = listFieldErrors(form, words, failure.fields)
  return named.length > 0 ? named : [{ message: sentenceOf(failure) }]
}
