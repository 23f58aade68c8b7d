import { verifyChain } from '../events/read-events.ts'
import { onPool } from '../tenant.ts'
import { BackupError, type ChainEnd } from './manifest.ts'
import { connectAtLeisure, listChainEnds } from './snapshot.ts'

/** What the audit of one organization was found to be. */
export interface AuditFinding {
  readonly organizationId: string
  readonly length: number
  /** Where the chain ends, to be kept outside the database. */
  readonly end: ChainEnd
  /** The first number that is missing, changed, or no longer fits what it speaks for; null when whole. */
  readonly brokenAt: number | null
}

/**
 * Walks every organization's audit chain, as the role that may read everything. `earlier` are ends that
 * were noted outside the database: a chain that was cut, or written anew from some point, no longer has them.
 */
export async function verifyAudit(
  backupUrl: string,
  earlier: readonly ChainEnd[] = [],
): Promise<AuditFinding[]> {
  const client = connectAtLeisure(backupUrl)
  try {
    const findings: AuditFinding[] = []
    for (const end of await listChainEnds(client)) {
      const { organizationId } = end
      const noted = earlier.filter((one) => one.organizationId === organizationId)
      const found = await verifyChain(onPool(client), organizationId, noted)
      findings.push({ organizationId, end, ...found })
    }
    const gone = earlier.filter(
      ({ organizationId }) => !findings.some((found) => found.organizationId === organizationId),
    )
    return [...findings, ...gone.map((end) => ({ ...end, end, length: 0, brokenAt: 1 }))]
  } finally {
    await client.end()
  }
}

/** Throws BackupError naming the place when a chain is not whole. */
export function assertAudit(findings: readonly AuditFinding[]): void {
  const broken = findings.filter(({ brokenAt }) => brokenAt !== null)
  if (broken.length === 0) return
  const places = broken.map(
    ({ organizationId, brokenAt }) => `  organization ${organizationId}, event ${brokenAt}`,
  )
  throw new BackupError(`The audit is not as it was written:\n${places.join('\n')}`)
}
