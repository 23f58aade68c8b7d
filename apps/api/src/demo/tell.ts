import type { Role } from '@meridian/domain/access'
import type { BodyRegion, DischargeReason, PhaseDecision } from '@meridian/domain/episodes'
import type { AttainmentLevel } from '@meridian/domain/goals'
import { type NoteTemplateId, noteTemplates } from '@meridian/domain/notes'
import type { FactKind } from '@meridian/domain/patients'
import type { SlotId } from '@meridian/domain/reassessment'
import type { Visibility } from '@meridian/domain/timeline'
import { type Forms, fillForms } from './answers.ts'
import type { Clinician, NoteText, Revision, StoryEntry, StoryEvent } from './story.ts'

// The words in which stories are told; the first argument is always the day of the story.

export const registers = (day: number, by: Role = 'admin'): StoryEntry => ({
  day,
  by,
  event: { kind: 'register' },
})

/** The admin makes the physician the coordinator. */
export const coordinates = (day: number): StoryEntry => ({
  day,
  by: 'admin',
  event: { kind: 'join', who: 'acupuncturist', coordinator: true },
})

export const joins = (day: number, who: Clinician, by: Role = 'acupuncturist'): StoryEntry => ({
  day,
  by,
  event: { kind: 'join', who, coordinator: false },
})

export const leaves = (day: number, who: Clinician): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'leave', who },
})

export const pins = (
  day: number,
  fact: FactKind,
  detail: string,
  by: Clinician = 'acupuncturist',
): StoryEntry => ({ day, by, event: { kind: 'pin', fact, detail } })

export const unpins = (day: number, fact: FactKind): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'unpin', fact },
})

export const assesses = (day: number, ...regions: BodyRegion[]): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'assess', regions },
})

export const decides = (day: number, decision: PhaseDecision, reason: string): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'decide', decision, reason },
})

/** The coordinator changes what the plan is made of. */
export const revises = (day: number, reason: string, revision: Revision): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'revise', reason, ...revision },
})

export const progresses = (
  day: number,
  by: Clinician,
  [activity, attainment]: readonly [string, AttainmentLevel],
): StoryEntry => ({ day, by, event: { kind: 'progress', activity, attainment } })

export const pauses = (day: number, reason: string): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'pause', reason },
})

export const resumes = (day: number): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'resume' },
})

export const discharges = (day: number, reason: DischargeReason, note: string): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'discharge', reason, note },
})

export const readmits = (day: number): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'readmit' },
})

/** A reassessment is answered; one with a pain score among its forms closes. */
export const records = (day: number, by: Clinician, of: { slot: SlotId } & Forms): StoryEntry => {
  const { slot, ...forms } = of
  return { day, by, event: { kind: 'record', slot, forms: fillForms(forms) } }
}

export const declines = (day: number, slot: SlotId, reason: string): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'excuse', slot, outcome: 'declined', reason },
})

export const requests = (
  day: number,
  by: Clinician,
  of: { inDays: number; reason: string },
): StoryEntry => ({ day, by, event: { kind: 'request', ...of } })

/** The coordinator takes note of what is open about a reassessment. */
export const acknowledges = (day: number): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'acknowledge' },
})

/** Somebody takes an alert of a rule that is open about the patient, and says what was done. */
export const handles = (
  day: number,
  by: Clinician,
  of: Omit<Extract<StoryEvent, { kind: 'handle' }>, 'kind'>,
): StoryEntry => ({ day, by, event: { kind: 'handle', ...of } })

/** Something is added to the last note the same person signed. */
export const adds = (day: number, by: Clinician, text: string): StoryEntry => ({
  day,
  by,
  event: { kind: 'addendum', text },
})

type Text<T extends NoteTemplateId> = Partial<
  Record<(typeof noteTemplates)[T]['sections'][number], string>
>

/** The word for one template; the whole care team reads the note, unless said. */
const writing =
  <T extends NoteTemplateId>(template: T, by: Clinician) =>
  (day: number, text: Text<T>, visibility: Visibility = 'team'): StoryEntry => ({
    day,
    by,
    event: { kind: 'sign', ...noteOf(template, text, visibility) },
  })

function noteOf<T extends NoteTemplateId>(
  template: T,
  text: Text<T>,
  visibility: Visibility,
): NoteText {
  const typed: Readonly<Record<string, string | undefined>> = text
  const sections = noteTemplates[template].sections.flatMap((key) => {
    const written = typed[key]
    return written === undefined ? [] : [{ key, text: written }]
  })
  return { template, visibility, sections }
}

export const needles = writing('acupuncture_session', 'acupuncturist')
export const reviews = writing('medical_review', 'acupuncturist')
export const talks = writing('cbt_session', 'psychologist')
export const trains = writing('physio_progress', 'physiotherapist')
export const huddles = writing('team_huddle', 'acupuncturist')

export const notes = (day: number, by: Clinician, text: Text<'soap'>, visibility?: Visibility) =>
  writing('soap', by)(day, text, visibility)

/** The note is begun and not signed. */
export const unsigned = ({ day, by, event }: StoryEntry): StoryEntry => {
  if (event.kind !== 'sign') throw new Error('Only a note can be left unsigned')
  return { day, by, event: { ...event, kind: 'draft' } }
}
