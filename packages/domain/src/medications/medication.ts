import * as z from 'zod'
import { readFields } from '../instruments/read-fields.ts'
import { findMmeFactor } from './mme-factors.ts'

/** UCUM units a dose may be given in; the hourly ones are rates and need no frequency. */
export const doseUnits = ['mg', 'ug', 'mg/h', 'ug/h'] as const
export type DoseUnit = (typeof doseUnits)[number]

/**
 * One opioid as taken. `drug` and `route` are plain names (`fentanyl`, `transdermal`). Two patches worn
 * together are two of these.
 */
export interface Medication {
  readonly drug: string
  readonly route: string
  readonly dose: number
  readonly unit: string
  /** Times a day; not needed for a patch, whose strength is hourly. */
  readonly dosesPerDay?: number | null
}

/** What is wrong; `item` is the place in the list and the field, such as `0.dose`. */
export interface MedicationError {
  readonly item: string
  readonly reason: string
}

const name = z.string('not_text').trim().toLowerCase().min(1, 'missing')
const amount = z
  .number('not_a_number')
  .refine((value) => value >= 0 && !Object.is(value, -0), 'out_of_range')

const medicationSchema = z
  .object({
    drug: name,
    route: name,
    dose: amount,
    unit: z.enum(doseUnits, 'unknown_unit'),
    dosesPerDay: amount.nullish(),
  })
  .refine(({ unit, dosesPerDay }) => unit.endsWith('/h') || typeof dosesPerDay === 'number', {
    path: ['dosesPerDay'],
    error: 'missing',
  })
  .refine(({ drug, route, unit }) => (findMmeFactor(drug, route)?.unit ?? unit) === unit, {
    path: ['unit'],
    error: 'unit_not_for_route',
  })
export type ReadMedication = z.infer<typeof medicationSchema>

/** The medication at a place in the list with names in lower case, or everything wrong with it. */
export function readMedication(value: unknown, index: number): ReadMedication | MedicationError[] {
  const fields = readFields(value)
  if (typeof fields === 'string') return [{ item: String(index), reason: fields }]
  const read = medicationSchema.safeParse(Object.fromEntries(fields))
  if (read.success) return read.data
  return read.error.issues.map(({ path, message }) => ({
    item: [index, ...path].join('.'),
    reason: message,
  }))
}
