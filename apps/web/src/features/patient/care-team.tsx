import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Away } from '../../ui/away.tsx'
import { Shape } from '../../ui/shape.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import classes from './aside.module.css'
import { PanelButton } from './panel-button.tsx'
import type { Patient } from './use-patient.ts'

/** Who treats the patient, and who coordinates. */
export function CareTeam({ patient }: { patient: Patient }) {
  const titleId = useId()
  const { team, access } = patient
  return (
    <section aria-labelledby={titleId} className={classes.section}>
      <h2 id={titleId} className={classes.title}>
        <Trans>Care team</Trans>
      </h2>
      {team.length === 0 && (
        <p className={classes.empty}>
          <Trans>Nobody treats this patient yet.</Trans>
        </p>
      )}
      <ul className={classes.list}>
        {team.map((member) => (
          <Member key={`${member.userId} ${member.discipline}`} member={member} />
        ))}
      </ul>
      {access.mayAssign && (
        <PanelButton opens={{ panel: 'team' }} size="compact-sm">
          {team.length === 0 ? <Trans>Assign care team</Trans> : <Trans>Change care team</Trans>}
        </PanelButton>
      )}
    </section>
  )
}

function Member({ member }: { member: Patient['team'][number] }) {
  const { i18n } = useLingui()
  const { name, discipline, isCoordinator, away } = member
  return (
    <li>
      {name}
      {away && <Away away={away} />}
      <span className={classes.quiet}>
        {i18n._(findWord(nameOfDiscipline, discipline))}
        {isCoordinator && (
          <span className={classes.mark}>
            <Shape name="diamond" />
            <Trans>coordinator</Trans>
          </span>
        )}
      </span>
    </li>
  )
}
