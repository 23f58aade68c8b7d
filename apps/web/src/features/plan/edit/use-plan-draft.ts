import { comparePlanContents, mergePlanContents, type PlanContent } from '@meridian/domain/plan'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../../../session/use-session.ts'
import { useSealedStore } from '../../notes/use-sealed-store.ts'
import type { Plan } from '../use-plan.ts'

/** A plan being changed: as it was when somebody began, and as they have it now. */
interface Kept {
  readonly base: PlanContent
  readonly draft: PlanContent
}

/**
 * The plan as somebody is changing it, kept sealed on this device until it is applied. `theirs` is what
 * others changed meanwhile, until it is taken in; nothing that was typed is lost by that.
 */
export function usePlanDraft(episodeId: string, plan: Plan) {
  const { userId } = useSession()
  const store = useSealedStore()
  const name = `plan:${userId}:${episodeId}`
  const [kept, setKept] = useState<Kept>({ base: plan.content, draft: plan.content })
  const isTouched = useRef(false)
  useEffect(() => {
    void store?.read(name).then((found) => {
      if (found && !isTouched.current) setKept(found as Kept)
    })
  }, [store, name])
  const keep = useCallback(
    (next: Kept) => {
      isTouched.current = true
      setKept(next)
      void store?.keep(name, next)
    },
    [store, name],
  )
  // Whoever has typed nothing sees the plan as it is by now.
  const isBlank = comparePlanContents(kept.base, kept.draft).length === 0
  const { base, draft } = isBlank ? { base: plan.content, draft: plan.content } : kept
  return {
    draft,
    theirs: comparePlanContents(base, plan.content),
    changes: comparePlanContents(plan.content, draft),
    change: (next: Partial<PlanContent>) => keep({ base, draft: { ...draft, ...next } }),
    takeIn: () =>
      keep({
        base: plan.content,
        draft: mergePlanContents({ base, mine: draft, theirs: plan.content }),
      }),
    startAgain: () => {
      isTouched.current = false
      setKept({ base: plan.content, draft: plan.content })
      void store?.forget(name)
    },
  }
}

export type PlanDraft = ReturnType<typeof usePlanDraft>
