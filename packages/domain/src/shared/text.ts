import * as z from 'zod'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufffe\uffff]/

/** True when the text can be stored and shown: no control characters, no half of a surrogate pair. */
export function isSafeText(value: string): boolean {
  return value.isWellFormed() && !unprintable.test(value)
}

/**
 * Text a person typed: trimmed, NFC, `\n` line ends. Fails with `text_required`, `text_too_long` or
 * `text_unprintable`. The one schema for every string that reaches the database.
 */
export function safeText(max: number, min = 1) {
  return z
    .string()
    .refine(isSafeText, { error: 'text_unprintable', abort: true })
    .transform((value) => value.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(min, { error: 'text_required' }).max(max, { error: 'text_too_long' }))
}

/** As {@link safeText}, on one line. */
export function safeLine(max: number, min = 1) {
  return safeText(max, min).refine((value) => !/[\n\t\r]/.test(value), { error: 'text_one_line' })
}

/** Optional text: what is left blank becomes `null`. */
export function optionalText(max: number) {
  return safeText(max, 0)
    .nullable()
    .transform((value) => (value === '' ? null : value))
}

/** E-mail address in lower case. */
export const emailSchema = z
  .string()
  .max(254, { error: 'email_malformed' })
  .refine(isSafeText, { error: 'email_malformed', abort: true })
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email({ error: 'email_malformed' }))

/** The text without accents and in lower case, for comparing names as people type them. */
export function foldText(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
}

/** The distinct folded words of a text, each at most 40 characters: what search looks things up by. */
export function searchWords(value: string): string[] {
  const words = foldText(value).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.map((word) => word.slice(0, 40)))]
}
