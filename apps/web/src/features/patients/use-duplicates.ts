import { useDebouncedValue } from '@mantine/hooks'
import { isCalendarDate } from '@meridian/domain'
import { useQuery } from '@tanstack/react-query'
import { type Control, useWatch } from 'react-hook-form'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

export type Duplicate = RouterOutputs['patients']['findDuplicates']['rows'][number]

/** Patients with the name and birth date that are being typed; asked once typing pauses. */
export function useDuplicates<Values extends { name: string; birthDate: string }>(
  control: Control<Values>,
): readonly Duplicate[] {
  const values = useWatch({ control }) as Partial<Values>
  const [name] = useDebouncedValue(values.name?.trim() ?? '', 300)
  const birthDate = values.birthDate ?? ''
  const found = useQuery(
    trpc.patients.findDuplicates.queryOptions(
      { name, birthDate },
      { enabled: name.length >= 2 && isCalendarDate(birthDate) },
    ),
  )
  return found.data?.rows ?? []
}
