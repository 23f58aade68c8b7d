import { TextInput, type TextInputProps } from '@mantine/core'
import { isCalendarDate } from '@meridian/domain'
import { formatDate } from '../language/format-date.ts'
import forms from './form.module.css'

/**
 * A calendar date: the browser's own field, and the date in words beneath it, so that day and month are
 * never taken for each other. `shown` is the value the field holds.
 */
export function DateField({ shown, ...field }: TextInputProps & { readonly shown: string }) {
  const inWords = isCalendarDate(shown) ? formatDate(shown) : null
  return (
    <TextInput
      {...field}
      type="date"
      rightSectionWidth="7.5rem"
      rightSection={
        inWords && (
          <span className={forms.note} aria-hidden="true">
            {inWords}
          </span>
        )
      }
      rightSectionPointerEvents="none"
    />
  )
}
