import { useDebouncedValue } from '@mantine/hooks'
import { getRouteApi, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

declare module '@tanstack/react-router' {
  // What is searched for never stands in an address.
  interface HistoryState {
    timelineSearch?: string
  }
}

const route = getRouteApi('/patients/$patientId')
const settleAfter = 200

/** The search text, kept with the history entry so that Back brings it and no log has it. */
export function useTimelineSearch() {
  const kept = useRouterState({ select: ({ location }) => location.state.timelineSearch ?? '' })
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(kept)
  const [settled] = useDebouncedValue(typed, settleAfter)
  useEffect(() => {
    if (settled === kept) return
    void navigate({
      search: (search) => search,
      state: { timelineSearch: settled },
      replace: true,
      resetScroll: false,
    })
  }, [settled, kept, navigate])
  return { typed, setTyped, settled }
}
