import { type Alert, isRecipient } from '@meridian/db/repositories'
import { isClinician, type Standing } from '@meridian/domain/access'
import { getStanding } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** How the person stands towards an alert: towards its patient, and whether they were told of it. */
export async function getAlertStanding(
  ctx: UseCaseContext,
  { id: alertId, patientId }: Pick<Alert, 'id' | 'patientId'>,
): Promise<readonly Standing[]> {
  const { organizationId, userId, roles } = getMember(ctx)
  const { standings } = await getStanding(ctx, patientId)
  if (!(await isRecipient(ctx.tx, { organizationId, alertId, userId }))) return standings
  const told: Standing[] = isClinician(roles) ? ['recipient', 'treating_recipient'] : ['recipient']
  return [...standings, ...told]
}
