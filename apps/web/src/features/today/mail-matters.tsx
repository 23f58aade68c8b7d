import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../api/trpc.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { MailState } from '../admin/mail/mail-state.tsx'
import classes from './today-page.module.css'

/** What of e-mail, and of the work in the background, an admin has to know; nothing while all is well. */
export function MailMatters() {
  const problems = useQuery(trpc.deliveries.problems.queryOptions({}))
  if (problems.isError && !problems.data) {
    return <ErrorState error={problems.error} retry={problems.refetch} />
  }
  if (!problems.data) return null
  const { hasMailServer, stillTrying, failed, parked } = problems.data
  const waiting = failed.length + parked.length
  if (hasMailServer && stillTrying + waiting === 0) return null
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        <Trans>Email</Trans>
      </h2>
      <MailState problems={problems.data} />
      {waiting > 0 && (
        <p>
          {failed.length > 0 && (
            <Plural
              value={failed.length}
              one="# message could not be sent."
              other="# messages could not be sent."
            />
          )}{' '}
          {parked.length > 0 && (
            <Plural
              value={parked.length}
              one="# piece of work was set aside after failing too often."
              other="# pieces of work were set aside after failing too often."
            />
          )}{' '}
          <Link to="/admin/mail">
            <Trans>See what, and try again</Trans>
          </Link>
        </p>
      )}
    </section>
  )
}
