import type { Discipline } from '../access/roles.ts'

/** One named part of a note, in the order the template gives. */
export interface NoteSection {
  readonly key: string
  readonly text: string
}

export interface NoteTemplate {
  readonly id: string
  /** Whose work it documents; `null` when every discipline may use it. */
  readonly discipline: Discipline | null
  readonly sections: readonly string[]
  /** True where it tells of a contact with the patient; a talk among colleagues is none. */
  readonly isContact: boolean
}

/** The templates of every discipline; a section left empty is not stored. */
export const noteTemplates = {
  acupuncture_session: {
    id: 'acupuncture_session',
    discipline: 'acupuncture',
    sections: ['before', 'points', 'response', 'advice', 'next'],
    isContact: true,
  },
  medical_review: {
    id: 'medical_review',
    discipline: 'acupuncture',
    sections: ['situation', 'findings', 'medicines', 'plan'],
    isContact: true,
  },
  cbt_session: {
    id: 'cbt_session',
    discipline: 'psychology',
    sections: ['module', 'homework', 'progress', 'for_team', 'next'],
    isContact: true,
  },
  physio_progress: {
    id: 'physio_progress',
    discipline: 'physiotherapy',
    sections: ['done', 'response', 'function', 'targets', 'next'],
    isContact: true,
  },
  soap: {
    id: 'soap',
    discipline: null,
    sections: ['subjective', 'objective', 'assessment', 'plan'],
    isContact: true,
  },
  team_huddle: {
    id: 'team_huddle',
    discipline: null,
    sections: ['present', 'question', 'decision', 'who_does_what'],
    isContact: false,
  },
} as const satisfies Record<string, NoteTemplate>

export type NoteTemplateId = keyof typeof noteTemplates
export const noteTemplateIds = Object.keys(noteTemplates) as NoteTemplateId[]

/** The templates somebody of these disciplines may write with. */
export function templatesFor(held: readonly Discipline[]): NoteTemplate[] {
  return noteTemplateIds
    .map((id): NoteTemplate => noteTemplates[id])
    .filter(({ discipline }) => discipline === null || held.includes(discipline))
}

/** The templates whose signed notes say that the patient was seen or spoken to. */
export const contactTemplateIds = noteTemplateIds.filter((id) => noteTemplates[id].isContact)
