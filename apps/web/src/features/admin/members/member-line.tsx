import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../../session/use-session.ts'
import { DateTimeText } from '../../../ui/date-text.tsx'
import rows from '../../../ui/rows.module.css'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { findWord } from '../../../words/find-word.ts'
import { nameOfRole } from '../../../words/people-words.ts'
import { useAbsences } from '../../absences/use-absences.ts'
import type { Member } from './member-table.tsx'
import { MembershipButton } from './membership-button.tsx'

/** One member; the name opens the roles. */
export function MemberLine({ member }: { member: Member }) {
  const { i18n } = useLingui()
  const me = useSession().userId
  const isActive = member.status === 'active'
  return (
    <tr className={rows.row}>
      <td>
        <Link
          to="/admin/members"
          search={{ panel: 'roles', member: member.userId }}
          resetScroll={false}
          className={rows.link}
          data-row
        >
          {member.name}
        </Link>{' '}
        <span className={rows.quiet}>{member.email}</span>
      </td>
      <td className={rows.full}>
        {member.roles.map((role) => i18n._(findWord(nameOfRole, role))).join(', ')}
      </td>
      <td>
        <StatusBadge tone={isActive ? 'good' : 'quiet'} shape={isActive ? 'dot' : 'ring'}>
          {isActive ? <Trans>Active</Trans> : <Trans>Deactivated</Trans>}
        </StatusBadge>
      </td>
      <td className={`${rows.wide} ${rows.nowrap}`}>
        {member.lastActiveAt ? (
          <DateTimeText at={member.lastActiveAt} />
        ) : (
          <span className={rows.quiet}>
            <Trans>Never</Trans>
          </span>
        )}
      </td>
      <td className={`${rows.wide} ${rows.number}`}>{member.patients}</td>
      <td className={rows.end}>
        <span className={rows.action}>
          {isActive && <AbsenceLink member={member} />}{' '}
          {member.userId !== me && <MembershipButton member={member} />}
        </span>
      </td>
    </tr>
  )
}

/** When the member is away; one who is away today says so. */
function AbsenceLink({ member }: { member: Member }) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const absences = useAbsences().data?.rows ?? []
  const isAway = absences.some(
    ({ userId, from, to }) => userId === member.userId && from <= today && today <= to,
  )
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t`Absences of ${member.name}`}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/admin/members"
          search={{ panel: 'absence', member: member.userId }}
          resetScroll={false}
        />
      )}
    >
      {isAway ? <Trans>Away today</Trans> : <Trans>Absences</Trans>}
    </Button>
  )
}
