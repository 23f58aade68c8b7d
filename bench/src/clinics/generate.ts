import postgres from 'postgres'
import { type Clinic, planClinic } from './clinic.ts'
import type { Size } from './size.ts'
import { writeClinic } from './write-clinic.ts'
import { writeHistory } from './write-history.ts'

/** What the measurements are taken on. */
export interface Generated {
  readonly clinics: readonly Clinic[]
  /** The clinic the load signs in to; its first patient has a history like the others'. */
  readonly clinic: Clinic
  /** A patient of that clinic with years of entries. */
  readonly longHistory: string
  /** Another, whose page 200 is not the last. */
  readonly deepHistory: string
  /** The clinic of many patients, none with a history. */
  readonly wide: Clinic
}

/** Fills a migrated database through the application's own role and policies, a clinic a transaction. */
export async function generate(appUrl: string, size: Size): Promise<Generated> {
  const perClinic = Math.round(size.patients / size.organizations)
  const clinics = Array.from({ length: size.organizations }, () => planClinic(perClinic))
  const [clinic] = clinics
  const [deepHistory, longHistory] = clinic?.patients.slice(-2) ?? []
  if (!clinic || !longHistory || !deepHistory) throw new Error('There is no clinic to generate')
  const app = postgres(appUrl, { max: 1, onnotice: () => {} })
  const entries = Math.round(size.entries / size.organizations)
  for (const each of clinics) {
    const patients = each.patients.filter((id) => id !== longHistory && id !== deepHistory)
    await inClinic(app, each, async (tx) => {
      await writeClinic(tx, each)
      await writeHistory(tx, each, { patients, entries })
    })
  }
  for (const own of [
    { patients: [longHistory], entries: size.longHistory },
    { patients: [deepHistory], entries: size.deepHistory },
  ]) {
    await inClinic(app, clinic, (tx) => writeHistory(tx, clinic, own))
  }
  const wide = planClinic(size.widest)
  await inClinic(app, wide, (tx) => writeClinic(tx, wide))
  await app.end()
  return { clinics, clinic, longHistory, deepHistory, wide }
}

async function inClinic(
  app: postgres.Sql,
  { organizationId }: Clinic,
  work: (tx: postgres.TransactionSql) => Promise<void>,
): Promise<void> {
  await app.begin(async (tx) => {
    await tx.unsafe(`set local app.organization_id = '${organizationId}'`)
    await tx.unsafe('set local statement_timeout = 0')
    await work(tx)
  })
}
