import { type NoteSection, type NoteTemplateId, noteTemplates } from '@meridian/domain/notes'

/** The text as it is signed: in the template's order, NFC, trimmed, empty sections left out. */
export function signedSections(
  template: NoteTemplateId,
  typed: readonly NoteSection[],
): NoteSection[] {
  return noteTemplates[template].sections.flatMap((key) => {
    const text = typed.find((section) => section.key === key)?.text ?? ''
    const tidy = text.normalize('NFC').replaceAll('\r\n', '\n').trim()
    return tidy === '' ? [] : [{ key, text: tidy }]
  })
}
