import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { api, type RouterInputs, trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { createAutosave } from '../notes/autosave.ts'
import { newDraftId } from '../notes/draft-ids.ts'
import { sendDraft } from '../notes/save-on-server.ts'
import { useKeptSafe } from '../notes/use-kept-safe.ts'
import { useSealedStore } from '../notes/use-sealed-store.ts'
import { answerDrafts, type EnteredForms, type FormPlace, formsToKeep } from './entered-forms.ts'
import { blankForm, type FormState } from './form-state.ts'
import { joinAnswers, type OpenedForms } from './join-answers.ts'
import { forgetLocalAnswers, isPlace, keepLocalAnswers, listLocalAnswers } from './local-answers.ts'

/** Where entering a form goes on, on this device and on the server; read once when its panel opens. */
export function useOpenedForms(place: FormPlace, draftId: string | undefined) {
  const { userId } = useSession()
  const store = useSealedStore()
  const queryClient = useQueryClient()
  return useQuery({
    queryKey: ['opened-answers', place, draftId],
    queryFn: async () => {
      const local = store ? await listLocalAnswers(store, userId, place) : []
      const server = await queryClient
        .ensureQueryData(trpc.answerDrafts.list.queryOptions({}))
        // Without the network, what lies here can still be worked on.
        .catch(() => ({ drafts: [] }))
      const ofForm = server.drafts.filter((draft) => isPlace(draft, place))
      return joinAnswers({ server: ofForm, local, draftId, newId: newDraftId })
    },
    // What is being entered is the truth from here on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

/** The forms being entered, kept safe for as long as they are shown and once more when they are left. */
export function useEnteredForms(place: FormPlace, opened: OpenedForms) {
  const { userId } = useSession()
  const store = useSealedStore()
  const queryClient = useQueryClient()
  const { draftId } = opened
  const [autosave] = useState(() =>
    createAutosave<EnteredForms>({
      draftId,
      about: answerDrafts,
      start: opened,
      keep: async (entered, version) => {
        if (!store) return false
        const typedAt = new Date().toISOString()
        await keepLocalAnswers(store, userId, { ...place, draftId, version, entered, typedAt })
        return true
      },
      forget: async () => {
        if (store) await forgetLocalAnswers(store, userId, draftId)
      },
      save: (entered, baseVersion, isLeaving) =>
        saveAnswers({ ...place, draftId, baseVersion, ...formsToKeep(entered) }, isLeaving),
      // What is entered is saved for good by the form, not by its draft.
      sign: () => Promise.reject(new Error('Answers are not signed')),
    }),
  )
  const { text, status } = useSyncExternalStore(autosave.subscribe, autosave.getShown)
  useKeptSafe(autosave, () => {
    void queryClient.invalidateQueries(trpc.answerDrafts.list.pathFilter())
  })
  return {
    draftId,
    autosave,
    status,
    entered: text,
    change(instrument: keyof EnteredForms['forms'], change: Partial<FormState>): void {
      const { text: latest } = autosave.getShown()
      const form = { ...(latest.forms[instrument] ?? blankForm), ...change }
      autosave.type({ ...latest, forms: { ...latest.forms, [instrument]: form } })
    },
    setOn(on: string | null): void {
      autosave.type({ ...autosave.getShown().text, on })
    },
  }
}

export type Entering = ReturnType<typeof useEnteredForms>

function saveAnswers(input: object, isLeaving: boolean) {
  const sent = input as RouterInputs['answerDrafts']['save']
  return sendDraft({
    procedure: 'answerDrafts.save',
    input: sent,
    isLeaving,
    send: () => api.answerDrafts.save.mutate(sent),
  })
}
