import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { api, trpc } from '../../api/trpc.ts'
import { useIntentKeys } from '../../api/use-intent-keys.ts'
import { useSession } from '../../session/use-session.ts'
import { type AutosaveParts, createAutosave } from './autosave.ts'
import { forgetLocalDraft, keepLocalDraft } from './local-drafts.ts'
import { type NoteText, noteDrafts } from './note-text.ts'
import type { OpenedDraft } from './open-draft.ts'
import { saveOnServer, watchSession } from './save-on-server.ts'
import { useKeptSafe } from './use-kept-safe.ts'
import { useSealedStore } from './use-sealed-store.ts'

interface DraftOf {
  readonly draftId: string
  readonly patientId: string
  readonly opened: OpenedDraft
}

/** The draft being written, kept safe for as long as it is shown and once more when it is left. */
export function useAutosave(draft: DraftOf) {
  const parts = useAutosaveParts(draft)
  const [autosave] = useState(() => createAutosave(parts))
  const queryClient = useQueryClient()
  const shown = useSyncExternalStore(autosave.subscribe, autosave.getShown)
  useKeptSafe(autosave, () => {
    void queryClient.invalidateQueries(trpc.drafts.list.pathFilter())
    void queryClient.invalidateQueries({ queryKey: ['local-drafts'] })
  })
  return { autosave, shown }
}

function useAutosaveParts({ draftId, patientId, opened }: DraftOf): AutosaveParts<NoteText> {
  const { userId } = useSession()
  const store = useSealedStore()
  const keys = useIntentKeys()
  const input = (text: NoteText, baseVersion: number) => ({
    ...text,
    draftId,
    patientId,
    baseVersion,
    sections: [...text.sections],
  })
  return {
    draftId,
    about: noteDrafts,
    start: opened,
    keep: async (text, version) => {
      if (!store) return false
      const typedAt = new Date().toISOString()
      await keepLocalDraft(store, userId, { draftId, patientId, version, text, typedAt })
      return true
    },
    forget: async () => {
      if (store) await forgetLocalDraft(store, userId, draftId)
    },
    save: (text, version, isLeaving) => saveOnServer(input(text, version), isLeaving),
    sign: (text, version) => {
      const sent = input(text, version)
      return watchSession(api.notes.sign.mutate({ ...sent, idempotencyKey: keys.keyFor(sent) }))
    },
  }
}
