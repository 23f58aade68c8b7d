import { verifyAudit } from '@meridian/db/backup'
import type { Report } from '../report.ts'
import type { DrillInstallation } from './installation.ts'
import { compareWithTable, type Ledger } from './writers.ts'

/** Every acknowledged write is there once, every unanswered one at most once, and every audit chain whole. */
export async function expectNothingLost(
  report: Report,
  { look, urls }: DrillInstallation,
  ledger: Ledger,
): Promise<void> {
  const { lost, twice, unansweredThere } = await compareWithTable(look, ledger)
  const { acknowledged, unanswered, retried, statuses } = ledger
  report.say(
    `${acknowledged.size} acknowledged (${retried} after sending again), ${unanswered.size} given up, of which ${unansweredThere} took effect; answers by status ${JSON.stringify(Object.fromEntries(statuses))}`,
  )
  report.expect('there was something to lose', acknowledged.size > 20, acknowledged.size)
  report.expect('every acknowledged write is there', lost === 0, `${lost} lost`)
  report.expect('none is there twice', twice === 0, `${twice} twice`)
  const broken = (await verifyAudit(urls.superuser)).filter(({ brokenAt }) => brokenAt !== null)
  report.expect('every audit chain is whole', broken.length === 0, broken.length)
}

/** Nothing but yes and 503 with Retry-After; 0 stands for a connection that broke. */
export function expectCleanRefusals(report: Report, { statuses, refusedWithRetryAfter }: Ledger) {
  const others = [...statuses.keys()].filter((status) => ![0, 200, 503].includes(status))
  report.expect('no answer but yes and 503', others.length === 0, others)
  const refused = statuses.get(503) ?? 0
  report.expect('every 503 says when to come again', refused === refusedWithRetryAfter, refused)
}
