import { findPatientStanding, writeView } from '@meridian/db/repositories'
import { Forbidden, NotFound } from '@meridian/domain'
import {
  type Discipline,
  disciplinesOf,
  isAllowed,
  isClinician,
  type Permission,
  type Standing,
  standingsOf,
} from '@meridian/domain/access'
import type { Actor, UseCaseContext } from './use-case.ts'

/** How the actor stands towards one patient. */
export interface PatientStanding {
  readonly standings: readonly Standing[]
  readonly isCoordinator: boolean
}

/** Throws unless the actor's roles alone grant the permission. The system may do everything. */
export function assertMay(ctx: UseCaseContext, permission: Permission): void {
  if (ctx.actor.kind === 'system') return
  if (!isAllowed(permission, standingsOf(ctx.actor.roles))) throw new Forbidden(permission)
}

/**
 * Throws `not_found` when the patient is not this organization's, `forbidden` when the actor's
 * standing towards the patient does not grant the permission. One indexed read.
 */
export async function assertMayFor(
  ctx: UseCaseContext,
  permission: Permission,
  patientId: string,
): Promise<PatientStanding> {
  const standing = await getStanding(ctx, patientId)
  if (ctx.actor.kind === 'member' && !isAllowed(permission, standing.standings)) {
    throw new Forbidden(permission)
  }
  return standing
}

/** The actor's standing towards a patient, who must be this organization's. */
export async function getStanding(
  ctx: UseCaseContext,
  patientId: string,
): Promise<PatientStanding> {
  const found =
    ctx.standing?.patientId === patientId
      ? ctx.standing.found
      : await findPatientStanding(ctx.tx, {
          organizationId: ctx.actor.organizationId,
          patientId,
          userId: ctx.actor.kind === 'member' ? ctx.actor.userId : null,
        })
  return standingOf(ctx.actor, found, ctx.clinic.wholeClinicTeam)
}

/** What the database tells of somebody and a patient, as standings; fails when there is no such patient. */
export function standingOf(
  actor: Actor,
  found: { readonly inTeam: boolean; readonly isCoordinator: boolean } | undefined,
  wholeClinicTeam: boolean,
): PatientStanding {
  if (!found) throw new NotFound('patient')
  if (actor.kind === 'system') return { standings: [], isCoordinator: false }
  const clinician = isClinician(actor.roles)
  const inTeam = clinician && (found.inTeam || wholeClinicTeam)
  const isCoordinator = clinician && found.isCoordinator
  return {
    standings: [
      ...standingsOf(actor.roles),
      ...(inTeam ? (['care_team'] as const) : []),
      ...(isCoordinator ? (['coordinator'] as const) : []),
    ],
    isCoordinator,
  }
}

/** The disciplines the actor works in; none for the system. */
export function actorDisciplines(ctx: { readonly actor: Actor }): Discipline[] {
  return ctx.actor.kind === 'member' ? disciplinesOf(ctx.actor.roles) : []
}

/** Writes that a person opened a section of the record; a background refresh is not a view. */
export async function recordView(
  ctx: UseCaseContext,
  patientId: string,
  section: string,
): Promise<void> {
  if (ctx.actor.kind !== 'member' || ctx.background) return
  await writeView(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    at: ctx.now,
    userId: ctx.actor.userId,
    sessionId: ctx.actor.sessionId,
    patientId,
    section,
  })
}
