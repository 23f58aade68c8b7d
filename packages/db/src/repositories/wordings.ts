import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { membership, wordingPack, wordingWithdrawal } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type Wording = typeof wordingPack.$inferSelect

interface WordingKey {
  readonly organizationId: string
  readonly packId: string
}

const isWithdrawn = sql<boolean>`${isNotNull(wordingWithdrawal.packId)}`
const withdrawalOf = and(
  eq(wordingWithdrawal.organizationId, wordingPack.organizationId),
  eq(wordingWithdrawal.packId, wordingPack.id),
)

/** The packs a clinic has loaded, without their words, the newest first; at most 200. */
export function listWordings(tx: Tx, organizationId: string) {
  return tx
    .select({
      id: wordingPack.id,
      instrument: wordingPack.instrument,
      version: wordingPack.version,
      locale: wordingPack.locale,
      copyrightNotice: wordingPack.copyrightNotice,
      licenceRef: wordingPack.licenceRef,
      validUntil: wordingPack.validUntil,
      uploadedAt: wordingPack.uploadedAt,
      uploadedBy: membership.displayName,
      isWithdrawn,
    })
    .from(wordingPack)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, wordingPack.organizationId),
        eq(membership.userId, wordingPack.uploadedBy),
      ),
    )
    .leftJoin(wordingWithdrawal, withdrawalOf)
    .where(eq(wordingPack.organizationId, organizationId))
    .orderBy(desc(wordingPack.uploadedAt), desc(wordingPack.id))
    .limit(200)
}

/** The packs of some instruments with their words, those withdrawn among them. */
export function listWordingsOf(
  tx: Tx,
  organizationId: string,
  instruments: Wording['instrument'][],
) {
  return tx
    .select({
      id: wordingPack.id,
      instrument: wordingPack.instrument,
      version: wordingPack.version,
      locale: wordingPack.locale,
      itemText: wordingPack.itemText,
      anchors: wordingPack.anchors,
      copyrightNotice: wordingPack.copyrightNotice,
      validUntil: wordingPack.validUntil,
      uploadedAt: wordingPack.uploadedAt,
      isWithdrawn,
    })
    .from(wordingPack)
    .leftJoin(wordingWithdrawal, withdrawalOf)
    .where(
      and(
        eq(wordingPack.organizationId, organizationId),
        inArray(wordingPack.instrument, instruments),
      ),
    )
}

/** The pack; undefined when there is none by this id here. */
export async function findWording(
  tx: Tx,
  { organizationId, packId }: WordingKey,
): Promise<Wording | undefined> {
  const [row] = await tx
    .select()
    .from(wordingPack)
    .where(and(eq(wordingPack.organizationId, organizationId), eq(wordingPack.id, packId)))
  return row
}

export async function writeWording(tx: Tx, row: typeof wordingPack.$inferInsert): Promise<void> {
  await tx.insert(wordingPack).values(row)
}

/** Withdraws a pack for good; false when that was done before. */
export async function writeWithdrawal(
  tx: Tx,
  row: typeof wordingWithdrawal.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(wordingWithdrawal)
    .values(row)
    .onConflictDoNothing()
    .returning({ packId: wordingWithdrawal.packId })
  return written.length > 0
}
