import type { MessageDescriptor } from '@lingui/core'

/** The word for a code of the api; a code newer than this screen is shown as it is, never as nothing. */
export function findWord<Code extends string>(
  words: Readonly<Record<Code, MessageDescriptor>>,
  code: string,
): MessageDescriptor {
  const known: Readonly<Record<string, MessageDescriptor>> = words
  return known[code] ?? { id: code, message: code }
}
