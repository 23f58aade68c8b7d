import * as z from 'zod'
import { goalProgressSchema } from '../goals/goal-attainment.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { optionalText, safeLine, safeText } from '../shared/text.ts'
import { cbtModules, type PainEducationModule, painEducationModules } from './session-codes.ts'

/** How the patient took part. */
export const attendanceModes = ['in_person', 'video', 'telephone', 'group'] as const

/** What the team must know about safety; details stay with psychology. */
export const safetyStatuses = ['no_concern', 'watched', 'acute'] as const

const painEducationIds = Object.keys(painEducationModules) as [
  PainEducationModule,
  ...PainEducationModule[],
]

const percentSchema = z.int().min(0).max(100)

/** Distress (SUDS) or how strongly a belief is held, 0–100. */
const ratingSchema = z.strictObject({
  kind: z.enum(['suds', 'belief']),
  about: safeLine(200),
  before: percentSchema,
  after: percentSchema.nullable(),
})

/**
 * A CBT session as the team reads it (reference §7.3): the summary says what it means for exercise,
 * needling and safety. The private process note is a note of its own and never part of this.
 */
export const cbtSessionSchema = z
  .strictObject({
    on: calendarDateSchema,
    sessionNumber: z.int().positive(),
    attendance: z.enum(attendanceModes),
    modules: z.array(z.enum(cbtModules)).min(1, { error: 'module_required' }),
    painEducation: z.array(z.enum(painEducationIds)),
    homeworkDonePercent: percentSchema.nullable(),
    homeworkSet: optionalText(1000),
    ratings: z.array(ratingSchema).max(10),
    mood: optionalText(300),
    safety: z.enum(safetyStatuses),
    goalProgress: z.array(goalProgressSchema).max(10),
    teamSummary: safeText(2000),
  })
  .refine(({ modules, painEducation }) => painEducation.length === 0 || modules.includes('pne'), {
    error: 'pne_not_among_modules',
    path: ['painEducation'],
  })
  .refine(({ modules }) => new Set(modules).size === modules.length, {
    error: 'module_twice',
    path: ['modules'],
  })
export type CbtSession = z.infer<typeof cbtSessionSchema>
