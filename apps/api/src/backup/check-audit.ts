import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { type AuditFinding, type ChainEnd, verifyAudit } from '@meridian/db/backup'
import type { Env } from '../env.ts'
import { withInstallation } from './own-databases.ts'

/**
 * Walks every audit chain of the installation. With a file of ends, those noted there have to be in the
 * chains still, and the ends of today are added: kept where nobody of the database's can write, it shows
 * a chain that was cut or written anew.
 */
export async function checkAudit(env: Env, endsFile?: string): Promise<AuditFinding[]> {
  const earlier = endsFile && existsSync(endsFile) ? readEnds(endsFile) : []
  const findings = await withInstallation(env, ({ backupUrl }) => verifyAudit(backupUrl, earlier))
  const isWhole = findings.every(({ brokenAt }) => brokenAt === null)
  if (endsFile && isWhole) {
    const known = new Set(earlier.map(({ head }) => head))
    const fresh = findings
      .map(({ end }) => end)
      .filter(({ head, seq }) => seq > 0 && !known.has(head))
    appendFileSync(endsFile, fresh.map((end) => `${JSON.stringify(end)}\n`).join(''), {
      mode: 0o600,
    })
  }
  return findings
}

function readEnds(path: string): ChainEnd[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as ChainEnd)
}
