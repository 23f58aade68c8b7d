import type { IdempotencyKey } from '@meridian/domain'
import { type DefaultValues, type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type { FormWords } from '../../ui/form-errors-of.ts'
import { useFormErrors } from '../../ui/use-form-errors.ts'
import { useRecordChange } from './use-record-change.ts'

interface ChangeFormOptions<Values extends FieldValues, Output extends object> {
  /** Makes the ids of the fields unique on the page. */
  readonly id: string
  /** From the domain's schema: the server checks with the same one. */
  readonly resolver: Resolver<Values, unknown, Output>
  readonly start: DefaultValues<Values>
  readonly words: FormWords
  readonly send: (typed: Output, idempotencyKey: IdempotencyKey) => Promise<unknown>
  /** Said when it is done; it names the patient. */
  readonly done: string
  readonly onDone: (answer: unknown, sent: Output) => void
}

/** A form that changes a patient's record: checked here, checked again there, sent once. */
export function useChangeForm<Values extends FieldValues, Output extends object>(
  options: ChangeFormOptions<Values, Output>,
) {
  const { id, resolver, start, words, send, done, onDone } = options
  const form = useForm<Values, unknown, Output>({
    resolver,
    defaultValues: start,
    shouldFocusError: false,
  })
  const change = useRecordChange(send, { done, onDone })
  const errors = useFormErrors({ id, words, form, failure: change.failure })
  const save = form.handleSubmit((typed) => {
    if (!change.isPending) change.save(typed)
  })
  return { form, errors, save, isPending: change.isPending }
}
