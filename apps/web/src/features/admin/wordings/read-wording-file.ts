import { t } from '@lingui/core/macro'
import { instruments, isInstrumentId } from '@meridian/domain/instruments'
import { type WordingPack, wordingPackSchema } from '@meridian/domain/wordings'
import { sentenceOfField } from '../../../failures/sentence-of-field.ts'

/** What a file came to: a wording, or why it is none, in words. */
export type ReadWording = { readonly pack: WordingPack } | { readonly problems: readonly string[] }

// Far more than the wording of any questionnaire.
const mostBytes = 100_000
const mostProblems = 12

/** Reads a wording from the text of a file, and says everything that is in the way. */
export function readWordingFile(text: string): ReadWording {
  if (text.length > mostBytes) {
    return { problems: [t`The file is larger than 100 kB. Choose the file of one questionnaire.`] }
  }
  const parsed = parseJson(text)
  if (!parsed) {
    return {
      problems: [t`The file is not JSON. Choose the .json file from the holder of the rights.`],
    }
  }
  const result = wordingPackSchema.safeParse(parsed.value)
  if (result.success) return { pack: result.data }
  const sentences = result.error.issues.map((issue) => sentenceOfIssue(issue, parsed.value))
  const shown = sentences.slice(0, mostProblems)
  const more = sentences.length - shown.length
  return { problems: more > 0 ? [...shown, t`And ${more} more of the kind.`] : shown }
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

function sentenceOfIssue(issue: Issue, value: unknown): string {
  const [field = '', key = ''] = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const names = (issue.keys ?? []).join(', ')
    return t`The file has fields that do not belong to a wording: ${names}. Remove them.`
  }
  if (field === '') return t`The file does not hold one wording. Choose another file.`
  return sentenceOfWordingFault(issue.message, { field, key, value })
}

interface Fault {
  readonly field: string
  readonly key: string
  readonly value: unknown
}

/** One fault of a wording in words, by its code. */
export function sentenceOfWordingFault(code: string, { field, key, value }: Fault): string {
  const item = nameOfItem(value, key)
  switch (code) {
    case 'wording_instrument':
      return t`instrumentId: Meridian has no questionnaire of this name. It knows vas, nrs, bpi, pcs, isi, psqi, odi, ndi, phq9, gad7, peg, psfs, tsk11 and pseq.`
    case 'wording_locale':
      return t`locale: enter a language such as en or pt-BR`
    case 'wording_item_missing':
      return t`${item}: its text is missing`
    case 'wording_item_unknown':
      return t`${field}: the questionnaire has no item ${key}. Remove it`
    case 'wording_anchor_range':
      return t`${item}: a word stands at a number that cannot be answered`
    case 'wording_expired':
      return t`validUntil: the licence has ended. Ask the holder of the rights for a current file`
  }
  const label = key === '' ? field : `${field}, ${item}`
  return sentenceOfField(code, { label, whenEmpty: t`${label}: this is missing` })
}

/** The item as clinicians name it, where the file says of what questionnaire it is. */
function nameOfItem(value: unknown, key: string): string {
  const id = typeof value === 'object' && value && 'instrumentId' in value && value.instrumentId
  const label = isInstrumentId(id) && instruments[id].items.find((one) => one.key === key)?.label
  return label ? t`Item ${key} (${label})` : t`Item ${key}`
}
