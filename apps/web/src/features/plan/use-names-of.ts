import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import type { PlanPeople } from './use-plan.ts'

/** The names of the people a plan names; of somebody who left it says so. */
export function useNamesOf(people: PlanPeople) {
  const { t } = useLingui()
  const known = useMemo(() => new Map(people.map((person) => [person.userId, person])), [people])
  const somebody = t`somebody`
  return useCallback(
    (userId: string) => {
      const { name, isActive } = known.get(userId) ?? { name: somebody, isActive: true }
      return isActive ? name : t`${name} (left the clinic)`
    },
    [known, somebody, t],
  )
}
