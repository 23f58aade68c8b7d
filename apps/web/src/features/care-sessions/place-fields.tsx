import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import type { Patient } from '../patient/use-patient.ts'

/** The part of a form that says when a session is and with whom. */
interface Place {
  on: string
  time: string
  minutes: number
  withUserId: string | null
}

interface PlaceFieldsProps {
  readonly errors: {
    field: (path: string) => { id: string; label: string; error: string | null }
  }
  readonly team: Patient['team']
  readonly discipline: string
}

/** Day, time, length and colleague of a session, on the clinic's own clock; inside the form it belongs to. */
export function PlaceFields({ errors, team, discipline }: PlaceFieldsProps) {
  const { t } = useLingui()
  const form = useFormContext<Place>()
  const colleagues = team.filter((member) => member.discipline === discipline)
  return (
    <>
      <div className={forms.pair}>
        <TextInput {...errors.field('time')} type="time" {...form.register('time')} />
        <TextInput
          {...errors.field('minutes')}
          type="number"
          inputMode="numeric"
          {...form.register('minutes', { valueAsNumber: true })}
        />
      </div>
      <DateField shown={form.watch('on')} {...errors.field('on')} {...form.register('on')} />
      <NativeSelect
        {...errors.field('withUserId')}
        {...form.register('withUserId', { setValueAs: (value) => value || null })}
        data={[
          { value: '', label: t`Nobody named yet` },
          ...colleagues.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
    </>
  )
}
