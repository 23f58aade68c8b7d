import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'

const settleAfter = 150

/**
 * The search text: what is typed, and what it settled to. It is kept with the history entry, never in the
 * address, so that Back brings it and no log has it.
 */
export function useSearchText() {
  const kept = useRouterState({ select: ({ location }) => location.state.patientSearch ?? '' })
  const navigate = useNavigate({ from: '/patients' })
  const [typed, setTyped] = useState(kept)
  const [settled] = useDebouncedValue(typed, settleAfter)
  // Only typing writes the entry: leaving for another page changes what is kept there as well.
  const keep = useEffectEvent((text: string) => {
    if (text === kept) return
    void navigate({
      search: (search) => search,
      state: { patientSearch: text },
      replace: true,
      resetScroll: false,
    })
  })
  useEffect(() => keep(settled), [settled])
  return { typed, setTyped, settled }
}
