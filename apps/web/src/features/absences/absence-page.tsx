import { Trans, useLingui } from '@lingui/react/macro'
import { useSession } from '../../session/use-session.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import classes from './absences.module.css'
import { PlannedAbsences } from './planned-absences.tsx'

/** When I am away, and who takes my signals meanwhile. */
export function AbsencePage() {
  const { t } = useLingui()
  const { userId, name, roles } = useSession()
  return (
    <>
      <PageTitle title={t`While I am away`} />
      <p className={classes.note}>
        <Trans>
          From the first day to the last, both included, new signals for you go to whoever covers,
          and what waits with you goes to them too. You stay on the care teams.
        </Trans>
      </p>
      <h2 className={classes.heading}>
        <Trans>Planned</Trans>
      </h2>
      <PlannedAbsences person={{ userId, name, roles }} />
    </>
  )
}
