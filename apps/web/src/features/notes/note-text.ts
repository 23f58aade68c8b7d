import type { Instant } from '@meridian/domain'
import type { Discipline } from '@meridian/domain/access'
import { type NoteSection, type NoteTemplateId, noteTemplates } from '@meridian/domain/notes'
import type { Visibility } from '@meridian/domain/timeline'

/** What a note says and for whom, as it stands on the screen; `occurredAt` null means when it is signed. */
export interface NoteText {
  readonly template: NoteTemplateId
  readonly discipline: Discipline
  readonly visibility: Visibility
  readonly occurredAt: Instant | null
  readonly sections: readonly NoteSection[]
}

/** The domain’s limit in characters; kept apart from it so that a note opens without any schema. */
export const longestSection = 8000

/** The text of one section; empty when nothing was typed there. */
export function textOf(sections: readonly NoteSection[], key: string): string {
  return sections.find((section) => section.key === key)?.text ?? ''
}

/** The sections with one of them typed anew; an emptied one is left out. */
export function typeSection(
  sections: readonly NoteSection[],
  key: string,
  text: string,
): NoteSection[] {
  const others = sections.filter((section) => section.key !== key)
  return text === '' ? others : [...others, { key, text }]
}

/** True while nothing that could be signed was typed. */
export function isBlank({ sections }: Pick<NoteText, 'sections'>): boolean {
  return sections.every(({ text }) => text.trim() === '')
}

/**
 * The text under another template: sections of the same name stay, everything else moves to the first
 * one, so that nothing typed is lost.
 */
export function moveToTemplate(note: NoteText, template: NoteTemplateId): NoteText {
  const keys: readonly string[] = noteTemplates[template].sections
  const [first = ''] = keys
  const from: readonly string[] = noteTemplates[note.template].sections
  const homeless = from
    .filter((key) => !keys.includes(key))
    .map((key) => textOf(note.sections, key))
    .filter((text) => text.trim() !== '')
  const kept = note.sections.filter(({ key }) => keys.includes(key))
  const moved = [textOf(kept, first), ...homeless].filter((text) => text !== '').join('\n\n')
  return { ...note, template, sections: typeSection(kept, first, moved) }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: word processors paste them
const lineBreaks = /\r\n?|[\u000b\u000c\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g

/** What was typed or pasted, as it can be kept: other line breaks become `\n`, control characters go. */
export function readTyped(value: string): string {
  return value.replaceAll(lineBreaks, '\n').replaceAll(unprintable, '').toWellFormed()
}

/** True when both say the same for the same readers, whatever the order of their sections. */
export function isSameNote(one: NoteText, other: NoteText): boolean {
  return contentOf(one) === contentOf(other)
}

/** True when the text may lie on this device; what only its author reads may not. */
export function isKeptHere({ visibility }: NoteText): boolean {
  return visibility !== 'author'
}

/** What keeps a note safe while it is typed has to know of it. */
export const noteDrafts = { isSame: isSameNote, isBlank, isKeptHere }

function contentOf({ template, discipline, visibility, occurredAt, sections }: NoteText): string {
  const typed = sections
    .filter(({ text }) => text !== '')
    .map(({ key, text }) => [key, text])
    .toSorted(([one = ''], [other = '']) => one.localeCompare(other))
  return JSON.stringify([template, discipline, visibility, occurredAt, typed])
}
