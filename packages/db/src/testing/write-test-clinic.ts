import { writeClinic } from '../repositories/index.ts'
import type { Tx } from '../tenant.ts'

/** Writes a clinic of which nothing is of importance but that it is there, in UTC. */
export function writeTestClinic(tx: Tx, organizationId: string): Promise<void> {
  return writeClinic(tx, {
    organizationId,
    name: 'Test clinic',
    timeZone: 'UTC',
    workingWeek: [null, null, null, null, null, null, null],
    holidays: [],
    wholeClinicTeam: false,
    isDemo: false,
    version: 1,
    createdAt: '2026-01-01T09:00:00.000Z',
  })
}
