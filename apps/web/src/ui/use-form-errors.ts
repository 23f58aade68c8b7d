import { useEffect, useMemo } from 'react'
import type { FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { ScreenFailure } from '../failures/failure-of.ts'
import { sentenceOfField } from '../failures/sentence-of-field.ts'
import { type FormWords, idOfField, listFieldErrors, listFormErrors } from './form-errors-of.ts'

interface FormErrorsOptions<Values extends FieldValues, Output> {
  /** Makes the ids of the fields unique on the page. */
  readonly id: string
  readonly words: FormWords
  readonly form: UseFormReturn<Values, unknown, Output>
  /** Why the server did not accept what was sent. */
  readonly failure: ScreenFailure | null
  readonly onErrors?: (has: boolean) => void
}

/** Every code by its path, `a.0.b`, of errors as react-hook-form keeps them. */
export function listCodes(errors: FieldErrors, path = ''): Record<string, string> {
  const codes: Record<string, string> = {}
  for (const [key, error] of Object.entries(errors)) {
    const here = path === '' ? key : `${path}.${key}`
    if (!error) continue
    if (typeof error.message === 'string') codes[here] = error.message
    else if (typeof error === 'object' && key !== 'ref') {
      Object.assign(codes, listCodes(error as FieldErrors, here))
    }
  }
  return codes
}

/** What is wrong with a field left empty is that it is empty, whatever its format asks for; a choice not made is null. */
export function nameEmpty(
  codes: Readonly<Record<string, string>>,
  valueAt: (path: string) => unknown,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(codes).map(([path, code]) => {
      const value = valueAt(path)
      return [path, value === '' || value === null ? 'text_required' : code]
    }),
  )
}

/**
 * The errors of a form in both places, in the same words: the summary at the top after each try, and
 * beside each field. `field(path)` gives a field its id, its label and its error.
 */
export function useFormErrors<Values extends FieldValues, Output>({
  id,
  words,
  form,
  failure,
  onErrors,
}: FormErrorsOptions<Values, Output>) {
  const { errors, submitCount, isSubmitting } = form.formState
  const typed = nameEmpty(listCodes(errors), (path) => form.getValues(path as Path<Values>))
  const codes = { ...failure?.fields, ...typed }
  // A new list only after a try, so that focus does not jump while somebody corrects a field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list belongs to the try, not to each key
  const summary = useMemo(() => {
    if (Object.keys(typed).length > 0) return listFieldErrors(id, words, typed)
    return failure ? listFormErrors(id, words, failure) : []
  }, [submitCount, isSubmitting, failure])
  const has = summary.length > 0
  useEffect(() => onErrors?.(has), [has, onErrors])
  function field(path: string) {
    const spoken = words[path] ?? { label: path, whenEmpty: path }
    const code = codes[path]
    return {
      id: idOfField(id, path),
      label: spoken.label,
      error: code ? sentenceOfField(code, spoken) : null,
    }
  }
  return { summary, field, codes }
}
