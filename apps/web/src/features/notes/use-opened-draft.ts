import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../session/use-session.ts'
import { findLocalDraft } from './local-drafts.ts'
import type { NoteText } from './note-text.ts'
import { openDraft } from './open-draft.ts'
import { useSealedStore } from './use-sealed-store.ts'

/** The draft as it stands on this device and on the server, read once when its panel opens. */
export function useOpenedDraft(draftId: string, blank: NoteText) {
  const { userId } = useSession()
  const store = useSealedStore()
  return useQuery({
    queryKey: ['opened-draft', draftId],
    queryFn: async () => {
      const local = store ? await findLocalDraft(store, userId, draftId) : null
      return openDraft(draftId, local, blank)
    },
    // What is being typed is the truth from here on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
