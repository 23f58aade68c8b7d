import * as z from 'zod'
import { type InstrumentDefinition, instrumentIds, instruments } from '../instruments/index.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { idempotencyKeySchema, wordingPackIdSchema } from '../shared/ids.ts'
import { safeLine, safeText } from '../shared/text.ts'

/** The key under which anchors for every item stand that has none of its own. */
export const everyItem = '*'

const keySchema = z.string().min(1).max(20)

/**
 * The wording of one instrument in one language, as a clinic that holds a licence loads it (reference
 * §1.1). Every item has its text and nothing else has one; the words at the numbers are within the range of
 * their item; the licence is named.
 */
export const wordingPackSchema = z
  .strictObject({
    instrumentId: z.enum(instrumentIds, { error: 'wording_instrument' }),
    version: safeLine(40),
    /** Language, with the country where it matters: `en`, `pt-BR`. */
    locale: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, { error: 'wording_locale' }),
    itemText: z.record(keySchema, safeText(600)),
    /** Item key (`*` for all of them) → number → word. */
    anchors: z.record(keySchema, z.record(keySchema, safeLine(160))),
    copyrightNotice: safeText(600, 3),
    licenceRef: safeLine(200, 3),
    validUntil: calendarDateSchema,
  })
  .superRefine((pack, context) => {
    const definition = instruments[pack.instrumentId]
    for (const { path, code } of [...listItemFaults(definition, pack), ...listAnchorFaults(pack)]) {
      context.addIssue({ code: 'custom', path, message: code })
    }
  })
export type WordingPack = z.infer<typeof wordingPackSchema>

export const uploadWordingSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  pack: wordingPackSchema,
})
export type UploadWordingInput = z.infer<typeof uploadWordingSchema>

export const withdrawWordingSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  packId: wordingPackIdSchema,
})
export type WithdrawWordingInput = z.infer<typeof withdrawWordingSchema>

interface Fault {
  readonly path: string[]
  readonly code: string
}

function listItemFaults(
  { items }: InstrumentDefinition,
  { itemText }: Pick<WordingPack, 'itemText'>,
): Fault[] {
  const keys = items.map(({ key }) => key)
  const missing = keys.filter((key) => !Object.hasOwn(itemText, key))
  const unknown = Object.keys(itemText).filter((key) => !keys.includes(key))
  return [
    ...missing.map((key) => ({ path: ['itemText', key], code: 'wording_item_missing' })),
    ...unknown.map((key) => ({ path: ['itemText', key], code: 'wording_item_unknown' })),
  ]
}

function listAnchorFaults({
  instrumentId,
  anchors,
}: Pick<WordingPack, 'instrumentId' | 'anchors'>): Fault[] {
  const numbered = instruments[instrumentId].items.filter((item) => item.kind === 'number')
  return Object.entries(anchors).flatMap(([key, words]) => {
    const items = numbered.filter((item) => key === everyItem || item.key === key)
    if (items.length === 0) return [{ path: ['anchors', key], code: 'wording_item_unknown' }]
    const isWithin = (value: string) =>
      /^\d{1,4}$/.test(value) &&
      items.some(({ min, max }) => Number(value) >= min && Number(value) <= max)
    return Object.keys(words)
      .filter((value) => !isWithin(value))
      .map((value) => ({ path: ['anchors', key, value], code: 'wording_anchor_range' }))
  })
}
