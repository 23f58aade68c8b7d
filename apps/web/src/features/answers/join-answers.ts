import type { Instant } from '@meridian/domain'
import {
  answerDrafts,
  type EnteredForms,
  formsFromKept,
  isBlank,
  nothingEntered,
  type ServerAnswers,
} from './entered-forms.ts'
import type { LocalAnswers } from './local-answers.ts'

/** Where entering goes on. */
export interface OpenedForms {
  readonly draftId: string
  readonly text: EnteredForms
  /** The version on the server; 0 when it has none. */
  readonly version: number
  readonly savedAt: Instant | null
  readonly isUnsent: boolean
}

interface Copies {
  readonly server: readonly ServerAnswers[]
  /** Newest first. */
  readonly local: readonly LocalAnswers[]
  /** The draft that is asked for; the newest of the form, unless said. */
  readonly draftId?: string | undefined
  readonly newId: () => string
}

/**
 * What was typed here and never arrived beside what the server has. What lies here of a draft that the
 * server has no longer is a new draft, so that nothing typed is lost.
 */
export function joinAnswers({ server, local, draftId, newId }: Copies): OpenedForms {
  const isAsked = (copy: { readonly draftId: string }) => !draftId || copy.draftId === draftId
  const here = local.find((copy) => isAsked(copy) && !isBlank(copy.entered))
  const there = server.find((copy) => copy.draftId === here?.draftId || (!here && isAsked(copy)))
  if (here && !there) {
    const isNew = here.version === 0
    return begun(isNew ? here.draftId : newId(), { text: here.entered, isUnsent: true })
  }
  if (!there) return begun(newId(), { text: nothingEntered, isUnsent: false })
  const kept = { text: formsFromKept(there), version: there.version, savedAt: there.updatedAt }
  if (!here || answerDrafts.isSame(here.entered, kept.text)) {
    return { draftId: there.draftId, ...kept, isUnsent: false }
  }
  const { entered, version } = here
  return { draftId: here.draftId, text: entered, version, savedAt: null, isUnsent: true }
}

function begun(draftId: string, of: Pick<OpenedForms, 'text' | 'isUnsent'>): OpenedForms {
  return { draftId, ...of, version: 0, savedAt: null }
}
