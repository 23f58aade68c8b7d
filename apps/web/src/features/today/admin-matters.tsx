import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { CallTable } from '../admin/call-table.tsx'
import { InvitationTable } from '../admin/invitation-table.tsx'
import { SilentCalls } from '../admin/silent-calls.tsx'
import { MailMatters } from './mail-matters.tsx'
import classes from './today-page.module.css'
import { UnassignedTable } from './unassigned-table.tsx'

const callsId = 'calls'
/** The first of them are enough to begin with: each assigned makes room for the next. */
const shownAtMost = 25
const invitationsId = 'invitations'

/** Who to call, whom to give a coordinator, which invitations are open, and what was not sent. */
export function AdminMatters() {
  return (
    <>
      <Calls />
      <Members />
      <MailMatters />
    </>
  )
}

function Calls() {
  const calls = useQuery(trpc.today.calls.queryOptions({}))
  return (
    <section className={classes.section} aria-labelledby={callsId}>
      <h2 id={callsId} className={classes.heading}>
        <Trans>Call about a reassessment</Trans>
      </h2>
      {calls.isPending && <LoadingRows rows={4} />}
      {calls.isError && !calls.data && <ErrorState error={calls.error} retry={calls.refetch} />}
      {calls.data && <CallTable calls={calls.data} labelledBy={callsId} />}
      {calls.data && <SilentCalls calls={calls.data.silent} tries={calls.data.tries} />}
    </section>
  )
}

function Members() {
  const isClinician = useSession().disciplines.length > 0
  const today = useQuery(trpc.today.read.queryOptions({}))
  if (!today.data) return null
  const unassigned = isClinician ? [] : today.data.unassigned
  const hidden = unassigned.length - shownAtMost
  return (
    <>
      {unassigned.length > 0 && (
        <section className={classes.section}>
          <h2 className={classes.heading}>
            <Trans>Without a coordinator</Trans>
          </h2>
          <UnassignedTable unassigned={unassigned.slice(0, shownAtMost)} />
          {hidden > 0 && (
            <p>
              <Plural value={hidden} one="# more patient" other="# more patients" />
            </p>
          )}
        </section>
      )}
      {today.data.invitations.length > 0 && (
        <section className={classes.section} aria-labelledby={invitationsId}>
          <h2 id={invitationsId} className={classes.heading}>
            <Trans>Open invitations</Trans>
          </h2>
          <InvitationTable invitations={today.data.invitations} />
          <Link to="/admin/members">
            <Trans>Go to members</Trans>
          </Link>
        </section>
      )}
    </>
  )
}
