import type { Role } from '@meridian/domain/access'
import type { CallOutcome } from '@meridian/domain/calls'
import type { DischargeReason, PhaseDecision } from '@meridian/domain/episodes'
import type { AttainmentLevel } from '@meridian/domain/goals'
import type { InstrumentId } from '@meridian/domain/instruments'
import { type NoteTemplateId, noteTemplates } from '@meridian/domain/notes'
import type { FactKind } from '@meridian/domain/patients'
import type { MissReason } from '@meridian/domain/planned-sessions'
import type { SlotId } from '@meridian/domain/reassessment'
import type { Visibility } from '@meridian/domain/timeline'
import { type Forms, fillForms } from './answers.ts'
import type {
  Answers,
  Clinician,
  Findings,
  NoteText,
  Revision,
  StoryDecision,
  StoryEntry,
  StoryEvent,
} from './story.ts'

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

export const assesses = (day: number, findings: Findings): StoryEntry => ({
  day,
  by: 'acupuncturist',
  event: { kind: 'assess', ...findings },
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

/** A reassessment is answered; one that lacks nothing any more closes. */
export const records = (day: number, by: Clinician, of: { slot: SlotId } & Forms): StoryEntry => {
  const { slot, ...forms } = of
  return { day, by, event: { kind: 'record', slot, forms: fillForms(forms) } }
}

/** A form is entered outside a reassessment; too little of it to score is saved all the same. */
export const enters = (
  day: number,
  by: Clinician,
  of: { instrument: InstrumentId; answers: Answers },
): StoryEntry => ({ day, by, event: { kind: 'enter', source: 'items', ...of } })

/** The totals of a paper form are typed in. */
export const entersTotals = (
  day: number,
  by: Clinician,
  of: { instrument: InstrumentId; answers: Answers },
): StoryEntry => ({ day, by, event: { kind: 'enter', source: 'total_entry', ...of } })

/** A form is begun and not saved. */
export const beginsForm = (
  day: number,
  by: Clinician,
  of: { instrument: InstrumentId; answers: Answers },
): StoryEntry => ({ day, by, event: { kind: 'begin', ...of } })

/** The coordinator decides at the end of a reassessment, which makes the plan's next version. */
export const weighs = (
  day: number,
  slot: SlotId,
  of: { choice: StoryDecision; reason: string },
): StoryEntry => ({ day, by: 'acupuncturist', event: { kind: 'weigh', slot, ...of } })

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

/** A session of the clinician's takes place. */
export const attends = (day: number, by: Clinician = 'acupuncturist'): StoryEntry => ({
  day,
  by,
  event: { kind: 'session', as: 'done', reason: null },
})

/** A session does not take place. */
export const misses = (
  day: number,
  as: 'no_show' | 'cancelled_by_patient' | 'cancelled_by_clinic',
  reason: MissReason | null = null,
): StoryEntry => ({ day, by: 'acupuncturist', event: { kind: 'session', as, reason } })

/** Sessions are planned, one a week from so many days on. */
export const books = (
  day: number,
  who: Clinician,
  of: { inDays: number; time: string; weeks: number },
): StoryEntry => ({ day, by: who, event: { kind: 'book', who, ...of } })

/** The admin calls somebody on the call list. */
export const calls = (day: number, outcome: CallOutcome, line: string | null): StoryEntry => ({
  day,
  by: 'admin',
  event: { kind: 'call', outcome, line },
})

/** A story with its sessions, each after what else is told of its day. */
export const withSessions = (
  sessions: readonly StoryEntry[],
  entries: readonly StoryEntry[],
): StoryEntry[] => [...entries, ...sessions].sort((one, other) => one.day - other.day)

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

/** Somebody will be away for some days, and a colleague covers. */
export const plansAbsence = (
  day: number,
  by: Clinician,
  of: Omit<Extract<StoryEvent, { kind: 'plan_absence' }>, 'kind'>,
): StoryEntry => ({ day, by, event: { kind: 'plan_absence', ...of } })

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
