import * as z from 'zod'

/** A UUID made by the application, in lower case. Entities brand it so that ids cannot be mixed up. */
function idOf<Name extends string>() {
  return z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, {
      error: 'id_malformed',
    })
    .brand<Name>()
}

export const organizationIdSchema = idOf<'OrganizationId'>()
export const userIdSchema = idOf<'UserId'>()
export const patientIdSchema = idOf<'PatientId'>()
export const episodeIdSchema = idOf<'EpisodeId'>()
export const noteIdSchema = idOf<'NoteId'>()
export const draftIdSchema = idOf<'DraftId'>()
export const reassessmentIdSchema = idOf<'ReassessmentId'>()
export const responseIdSchema = idOf<'ResponseId'>()
export const wordingPackIdSchema = idOf<'WordingPackId'>()
export const alertIdSchema = idOf<'AlertId'>()
export const absenceIdSchema = idOf<'AbsenceId'>()
export const factIdSchema = idOf<'FactId'>()
export const invitationIdSchema = idOf<'InvitationId'>()
export const entryIdSchema = idOf<'EntryId'>()
export const deliveryIdSchema = idOf<'DeliveryId'>()
/** The subject of something due, whatever its kind. */
export const dueRefSchema = idOf<'DueRef'>()
export const plannedSessionIdSchema = idOf<'PlannedSessionId'>()

/** Made by the client for one intended change; sending it again never changes anything twice. */
export const idempotencyKeySchema = idOf<'IdempotencyKey'>()

export type OrganizationId = z.infer<typeof organizationIdSchema>
export type UserId = z.infer<typeof userIdSchema>
export type PatientId = z.infer<typeof patientIdSchema>
export type EpisodeId = z.infer<typeof episodeIdSchema>
export type NoteId = z.infer<typeof noteIdSchema>
export type DraftId = z.infer<typeof draftIdSchema>
export type ReassessmentId = z.infer<typeof reassessmentIdSchema>
export type ResponseId = z.infer<typeof responseIdSchema>
export type WordingPackId = z.infer<typeof wordingPackIdSchema>
export type AlertId = z.infer<typeof alertIdSchema>
export type AbsenceId = z.infer<typeof absenceIdSchema>
export type FactId = z.infer<typeof factIdSchema>
export type InvitationId = z.infer<typeof invitationIdSchema>
export type EntryId = z.infer<typeof entryIdSchema>
export type DeliveryId = z.infer<typeof deliveryIdSchema>
export type DueRef = z.infer<typeof dueRefSchema>
export type PlannedSessionId = z.infer<typeof plannedSessionIdSchema>
export type IdempotencyKey = z.infer<typeof idempotencyKeySchema>
