import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

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
  useEffect(() => {
    if (settled === kept) return
    void navigate({
      search: (search) => search,
      state: { patientSearch: settled },
      replace: true,
      resetScroll: false,
    })
  }, [settled, kept, navigate])
  return { typed, setTyped, settled }
}
