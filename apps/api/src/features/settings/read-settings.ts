import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** The clinic's settings, at the version a change has to name. */
export async function readSettings(ctx: UseCaseContext) {
  assertMay(ctx, 'settings.manage')
  const { version, name, timeZone, workingWeek, holidays } = ctx.clinic
  const { onCallUserId, wholeClinicTeam, isDemo } = ctx.clinic
  return {
    version,
    name,
    timeZone,
    workingWeek,
    holidays,
    onCallUserId,
    wholeClinicTeam,
    isDemo,
  }
}
