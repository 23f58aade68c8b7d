import * as z from 'zod'
import { roles } from '../access/roles.ts'
import { calendarDateSchema, timeZoneSchema } from '../shared/calendar-date.ts'
import {
  deliveryIdSchema,
  dueRefSchema,
  idempotencyKeySchema,
  invitationIdSchema,
  userIdSchema,
} from '../shared/ids.ts'
import { emailSchema, safeLine } from '../shared/text.ts'

/** At least twelve characters; length is what makes a password hard to guess. */
export const passwordSchema = z
  .string()
  .min(12, { error: 'password_short' })
  .max(200, { error: 'password_long' })

/** A secret from a link: 32 bytes, base64url. */
export const linkTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'link_malformed' })

const rolesSchema = z
  .array(z.enum(roles))
  .min(1, { error: 'role_required' })
  .max(roles.length)
  .transform((held) => roles.filter((role) => held.includes(role)))

export const signInSchema = z.strictObject({
  email: z.string().min(1, { error: 'text_required' }).max(254),
  password: z.string().min(1, { error: 'text_required' }).max(200),
})
export type SignInInput = z.infer<typeof signInSchema>

export const inviteMemberSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  email: emailSchema,
  roles: rolesSchema,
})
export type InviteMemberInput = z.infer<typeof inviteMemberSchema>

export const invitationRefSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  invitationId: invitationIdSchema,
})
export type InvitationRefInput = z.infer<typeof invitationRefSchema>

export const readInvitationSchema = z.strictObject({ token: linkTokenSchema })

export const acceptInvitationSchema = z.strictObject({
  token: linkTokenSchema,
  /** Left blank by somebody who already has an account. */
  name: z.union([z.literal(''), safeLine(120, 2)]),
  password: z.string().min(1, { error: 'text_required' }).max(200),
})
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>

export const createOrganizationSchema = z.strictObject({
  token: linkTokenSchema,
  organizationName: safeLine(120, 2),
  timeZone: timeZoneSchema,
  name: safeLine(120, 2),
  email: emailSchema,
  password: passwordSchema,
})
export type CreateOrganizationInput = z.infer<typeof createOrganizationSchema>

export const changeRolesSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  userId: userIdSchema,
  version: z.int().positive(),
  roles: rolesSchema,
})
export type ChangeRolesInput = z.infer<typeof changeRolesSchema>

export const memberRefSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  userId: userIdSchema,
  version: z.int().positive(),
})
export type MemberRefInput = z.infer<typeof memberRefSchema>

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time_malformed' })

/** One day's opening hours, `HH:MM` to `HH:MM`. */
const hoursSchema = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { error: 'hours_reversed', path: ['to'] })

/** Opening hours by weekday, Monday first; `null` when closed. */
export const workingWeekSchema = z.array(hoursSchema.nullable()).length(7)
export type WorkingWeek = z.infer<typeof workingWeekSchema>

export const saveSettingsSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  version: z.int().positive(),
  name: safeLine(120, 2),
  timeZone: timeZoneSchema,
  workingWeek: workingWeekSchema,
  holidays: z.array(calendarDateSchema).max(100),
  onCallUserId: userIdSchema.nullable(),
  wholeClinicTeam: z.boolean(),
})
export type SaveSettingsInput = z.infer<typeof saveSettingsSchema>

/** What somebody wants by e-mail, for themself. */
export const mailWishesSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  dailyDigest: z.boolean(),
})
export type MailWishesInput = z.infer<typeof mailWishesSchema>

/** A message that was given up. */
export const deliveryRefSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  deliveryId: deliveryIdSchema,
})
export type DeliveryRefInput = z.infer<typeof deliveryRefSchema>

/** Work that was set aside after failing too often, by its kind and subject. */
export const parkedRefSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  kind: z.string().regex(/^[a-z_]{1,32}$/, { error: 'kind_unknown' }),
  ref: dueRefSchema,
})
export type ParkedRefInput = z.infer<typeof parkedRefSchema>
