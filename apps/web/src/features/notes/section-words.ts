import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NoteTemplateId, noteTemplates } from '@meridian/domain/notes'
import type { Visibility } from '@meridian/domain/timeline'

type SectionKey = (typeof noteTemplates)[NoteTemplateId]['sections'][number]

/** What a section of a note is called. */
export const nameOfSection: Readonly<Record<SectionKey, MessageDescriptor>> = {
  before: msg`Before treatment`,
  points: msg`Points and technique`,
  response: msg`Response`,
  advice: msg`Advice`,
  next: msg`Next`,
  situation: msg`Situation`,
  findings: msg`Findings`,
  medicines: msg`Medicines`,
  plan: msg`Plan`,
  module: msg`Module`,
  homework: msg`Homework`,
  progress: msg`Progress`,
  for_team: msg`For the team`,
  done: msg`What was done`,
  function: msg`Function`,
  targets: msg`Targets`,
  subjective: msg`Subjective`,
  objective: msg`Objective`,
  assessment: msg`Assessment`,
  present: msg`Who was present`,
  question: msg`Question`,
  decision: msg`Decision`,
  who_does_what: msg`Who does what`,
}

/** Who reads a note, as a choice. */
export const nameOfVisibility: Readonly<Record<Visibility, MessageDescriptor>> = {
  team: msg`The care team`,
  discipline: msg`My discipline only`,
  author: msg`Only me`,
}
