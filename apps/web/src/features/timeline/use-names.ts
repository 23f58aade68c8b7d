import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import type { Patient } from '../patient/use-patient.ts'

/** The names of the people of the clinic, and who may be looked for as an author. */
export function useNames({ team }: Patient) {
  const { t } = useLingui()
  const { userId, name } = useSession()
  const colleagues = useQuery(trpc.colleagues.list.queryOptions({})).data?.rows
  const names = useMemo(
    () =>
      new Map([
        [userId, name],
        ...(colleagues ?? []).map((row): [string, string] => [row.userId, row.name]),
        ...team.map((row): [string, string] => [row.userId, row.name]),
      ]),
    [colleagues, team, userId, name],
  )
  const somebody = t`Somebody who left the clinic`
  const nameOf = useCallback((id: string) => names.get(id) ?? somebody, [names, somebody])
  const clinicians = (colleagues ?? []).filter(({ disciplines }) => disciplines.length > 0)
  return { nameOf, authors: clinicians }
}
