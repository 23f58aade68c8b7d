import type { Discipline } from '@meridian/domain/access'
import { type NoteTemplateId, templatesFor } from '@meridian/domain/notes'
import type { NoteText } from './note-text.ts'

/** A note before its first word: in the discipline somebody has on this care team, with its own template. */
export function blankNote(
  held: readonly Discipline[],
  onTeam: Discipline | undefined,
): NoteText | null {
  const discipline = onTeam && held.includes(onTeam) ? onTeam : held[0]
  if (!discipline) return null
  const templates = templatesFor([discipline])
  const own = templates.find((template) => template.discipline === discipline) ?? templates[0]
  const template = (own?.id ?? 'soap') as NoteTemplateId
  return { template, discipline, visibility: 'team', occurredAt: null, sections: [] }
}
