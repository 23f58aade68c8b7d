import { Trans, useLingui } from '@lingui/react/macro'
import type { RouterOutputs } from '../../../api/trpc.ts'
import rows from '../../../ui/rows.module.css'
import { MemberLine } from './member-line.tsx'

export type Member = RouterOutputs['members']['list']['members'][number]

/** Everybody who works here or did. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const { t } = useLingui()
  return (
    <table className={rows.table} aria-label={t`Members`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Name</Trans>
          </th>
          <th scope="col">
            <Trans>Roles</Trans>
          </th>
          <th scope="col">
            <Trans>Status</Trans>
          </th>
          <th scope="col">
            <Trans>Last active</Trans>
          </th>
          <th scope="col" className={rows.number}>
            <Trans>Patients</Trans>
          </th>
          <th scope="col">
            <Trans>Actions</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberLine key={member.userId} member={member} />
        ))}
      </tbody>
    </table>
  )
}
