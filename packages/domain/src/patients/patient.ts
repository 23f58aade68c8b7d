import * as z from 'zod'
import { disciplines } from '../access/roles.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { idempotencyKeySchema, patientIdSchema, userIdSchema } from '../shared/ids.ts'
import { emailSchema, isSafeText, optionalText, safeLine } from '../shared/text.ts'

export const sexes = ['female', 'male', 'other', 'unknown'] as const
export type Sex = (typeof sexes)[number]

const blank = z.literal('').transform(() => null)
const optionalLine = (max: number) => z.union([blank, safeLine(max)]).nullable()

/** What the clinic knows of the person, without anything clinical. */
export const patientFields = {
  name: safeLine(120, 2),
  birthDate: calendarDateSchema,
  sex: z.enum(sexes),
  recordNumber: optionalLine(40),
  phone: optionalLine(40),
  email: z.union([blank, emailSchema]).nullable(),
  language: safeLine(40),
  nextOfKin: optionalText(200),
  sharingConsentOn: z.union([blank, calendarDateSchema]).nullable(),
}

/** Registering a patient; `confirmedDuplicate` says that a warning about a namesake was read. */
export const registerPatientSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  ...patientFields,
  referredOn: calendarDateSchema,
  confirmedDuplicate: z.boolean(),
})
export type RegisterPatientInput = z.infer<typeof registerPatientSchema>

export const correctPatientSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  version: z.int().positive(),
  ...patientFields,
})
export type CorrectPatientInput = z.infer<typeof correctPatientSchema>

export const findDuplicatesSchema = z.strictObject({
  name: safeLine(120, 2),
  birthDate: calendarDateSchema,
})
export type FindDuplicatesInput = z.infer<typeof findDuplicatesSchema>

/** The due states a list can be narrowed to. */
export const dueFilters = ['overdue', 'due', 'due_soon'] as const
export type DueFilter = (typeof dueFilters)[number]

export const episodeFilters = ['referred', 'active', 'paused', 'discharged'] as const

/** The list of patients, page by page; `search` matches the beginnings of words, accents ignored. */
export const listPatientsSchema = z.strictObject({
  search: safeLine(80).optional(),
  phase: safeLine(40).optional(),
  status: z.enum(episodeFilters).optional(),
  due: z.enum(dueFilters).optional(),
  mine: z.boolean().optional(),
  cursor: z
    .strictObject({
      name: z.string().max(400).refine(isSafeText, { error: 'text_unprintable' }),
      id: patientIdSchema,
    })
    .optional(),
})
export type ListPatientsInput = z.infer<typeof listPatientsSchema>

export const patientRefSchema = z.strictObject({ patientId: patientIdSchema })

export const assignTeamSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  userId: userIdSchema,
  discipline: z.enum(disciplines),
  coordinator: z.boolean(),
})
export type AssignTeamInput = z.infer<typeof assignTeamSchema>

export const endTeamSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  userId: userIdSchema,
})
export type EndTeamInput = z.infer<typeof endTeamSchema>
