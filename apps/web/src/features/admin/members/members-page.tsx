import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { type RouterOutputs, trpc } from '../../../api/trpc.ts'
import { useRowKeys } from '../../../keyboard/use-row-keys.ts'
import { useShortcut } from '../../../keyboard/use-shortcut.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { StaleBanner } from '../../../ui/stale-banner.tsx'
import { AdminOnly } from '../admin-only.tsx'
import { InvitationTable } from '../invitation-table.tsx'
import { AbsencePanel } from './absence-panel.tsx'
import { InvitePanel } from './invite-panel.tsx'
import { MemberTable } from './member-table.tsx'
import classes from './members-page.module.css'
import { RolesPanel } from './roles-panel.tsx'

const route = getRouteApi('/admin/members')

/** Who works here, who is invited, and what each may do. */
export function MembersPage() {
  const { t } = useLingui()
  return (
    <AdminOnly title={t`Members`}>
      <Members />
    </AdminOnly>
  )
}

function Members() {
  const { t } = useLingui()
  const list = useQuery(trpc.members.list.queryOptions({}))
  const navigate = useNavigate({ from: '/admin/members' })
  const page = useRef<HTMLDivElement>(null)
  useRowKeys(page)
  useShortcut('n i', () => void navigate({ search: { panel: 'invite' } }))
  return (
    <>
      <div ref={page}>
        <PageTitle
          title={t`Members`}
          actions={
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/admin/members" search={{ panel: 'invite' }} />
              )}
            >
              <Trans>Invite</Trans>
            </Button>
          }
        />
        {list.data && <StaleBanner query={list} />}
        {list.isPending && <LoadingRows rows={6} />}
        {list.isError && !list.data && <ErrorState error={list.error} retry={list.refetch} />}
        {list.data && <MemberLists list={list.data} />}
      </div>
      <MemberPanels members={list.data?.members ?? []} />
    </>
  )
}

function MemberLists({ list }: { list: RouterOutputs['members']['list'] }) {
  return (
    <>
      <MemberTable members={list.members} />
      {list.members.length === 1 && (
        <EmptyState>
          <Trans>You are the only member. Invite the people you work with.</Trans>
        </EmptyState>
      )}
      {list.invitations.length > 0 && (
        <section className={classes.section}>
          <h2 className={classes.heading}>
            <Trans>Open invitations</Trans>
          </h2>
          <InvitationTable invitations={list.invitations} />
        </section>
      )}
    </>
  )
}

function MemberPanels({ members }: { members: RouterOutputs['members']['list']['members'] }) {
  const { panel, member: memberId } = route.useSearch()
  const navigate = useNavigate({ from: '/admin/members' })
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false })
  const member = members.find(({ userId }) => userId === memberId)
  if (panel === 'invite') return <InvitePanel onClose={close} />
  if (panel === 'roles' && member) {
    return <RolesPanel key={member.userId} member={member} onClose={close} />
  }
  if (panel === 'absence' && member) {
    return <AbsencePanel key={member.userId} member={member} onClose={close} />
  }
  return null
}
