import {
  countAlertsTold,
  type ListedAlert,
  listAlertPage as listPage,
  listRecipients,
} from '@meridian/db/repositories'
import { startOfDay } from '@meridian/domain'
import { type AlertPageInput, type AlertTier, isOverAlertBudget } from '@meridian/domain/alerts'
import { actorDisciplines, assertMay } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

const pageLength = 50

/** An alert on the page, with who was told of it. */
export interface AlertRow extends Omit<ListedAlert, 'inMyCare'> {
  readonly told: string[]
  /** False for who was told and is not on the patient's care team: the rest of the record stays closed. */
  readonly mayReadRecord: boolean
}

/** Where the next page starts. */
interface NextPage {
  readonly tier: AlertTier
  readonly at: string
  readonly id: string
}

/**
 * Fifty alerts: waiting for me, about my patients, or settled; nothing for who treats nobody. Tells as
 * well when more of them came today than anybody can take in.
 */
export async function listAlertPage(
  ctx: UseCaseContext,
  input: AlertPageInput,
): Promise<{ rows: AlertRow[]; next: NextPage | null; highToday: number; isOverBudget: boolean }> {
  assertMay(ctx, 'worklist.read')
  const { organizationId, userId } = getMember(ctx)
  if (actorDisciplines(ctx).length === 0) return nothing
  const { wholeClinicTeam: wholeClinic, timeZone } = ctx.clinic
  const query = { ...input, organizationId, userId, wholeClinic, today: ctx.today }
  const since = startOfDay(ctx.today, timeZone)
  const [found, highToday] = await Promise.all([
    listPage(ctx.tx, { ...query, limit: pageLength + 1 }),
    countAlertsTold(ctx.tx, { organizationId, userId }, { tier: 'T2', since }),
  ])
  const shown = found.slice(0, pageLength)
  const ids = shown.map(({ alertId }) => alertId)
  const told = ids.length > 0 ? await listRecipients(ctx.tx, organizationId, ids) : []
  const namesOf = Map.groupBy(told, ({ alertId }) => alertId)
  return {
    rows: shown.map(({ inMyCare, ...row }) => ({
      ...row,
      told: (namesOf.get(row.alertId) ?? []).map(({ name }) => name),
      mayReadRecord: inMyCare || wholeClinic,
    })),
    next: found.length > pageLength ? nextOf(input, shown.at(-1)) : null,
    highToday,
    isOverBudget: isOverAlertBudget(highToday),
  }
}

const nothing = { rows: [], next: null, highToday: 0, isOverBudget: false }

function nextOf({ scope }: AlertPageInput, last: ListedAlert | undefined): NextPage | null {
  const at = scope === 'settled' ? last?.settledAt : last?.raisedAt
  return last && at ? { tier: last.tier, at, id: last.alertId } : null
}
