import { isDeepStrictEqual } from 'node:util'
import {
  amendClinic,
  type Clinic,
  type ClinicSettings,
  findMembership,
  lockClinic,
} from '@meridian/db/repositories'
import { Invalid, NotFound } from '@meridian/domain'
import { isClinician } from '@meridian/domain/access'
import type { SaveSettingsInput } from '@meridian/domain/accounts'
import { assertMay } from '../../access.ts'
import { assertFresh, type UseCaseContext } from '../../use-case.ts'

/**
 * Changes the clinic's settings; the event names the fields, never what is in them. Invalid
 * `{ onCallUserId: 'clinician_required' }` when the person on call treats nobody here.
 */
export async function saveSettings(
  ctx: UseCaseContext,
  input: SaveSettingsInput,
): Promise<{ version: number }> {
  assertMay(ctx, 'settings.manage')
  const clinic = await lockClinic(ctx.tx, ctx.actor.organizationId)
  if (!clinic) throw new NotFound('organization')
  assertFresh(clinic.version, input.version)
  const settings = settingsOf(input)
  const fields = changedFields(clinic, settings)
  if (fields.length === 0) return { version: clinic.version }
  if (fields.includes('onCallUserId')) await assertOnCall(ctx, settings.onCallUserId)
  const version = await amendClinic(ctx.tx, ctx.actor.organizationId, settings)
  ctx.recordEvent({ kind: 'settings.changed', payload: { fields } })
  return { version }
}

function settingsOf(input: SaveSettingsInput): ClinicSettings {
  const { name, timeZone, workingWeek, holidays, onCallUserId, wholeClinicTeam } = input
  const inOrder = [...new Set(holidays)].sort()
  return { name, timeZone, workingWeek, holidays: inOrder, onCallUserId, wholeClinicTeam }
}

function changedFields(clinic: Clinic, settings: ClinicSettings): (keyof ClinicSettings)[] {
  const fields = Object.keys(settings) as (keyof ClinicSettings)[]
  return fields.filter((field) => !isDeepStrictEqual(clinic[field], settings[field]))
}

async function assertOnCall(ctx: UseCaseContext, userId: string | null) {
  if (userId === null) return
  const { organizationId } = ctx.actor
  const member = await findMembership(ctx.tx, { organizationId, userId })
  if (!member) throw new NotFound('member')
  if (member.status !== 'active' || !isClinician(member.roles)) {
    throw new Invalid({ onCallUserId: 'clinician_required' })
  }
}
