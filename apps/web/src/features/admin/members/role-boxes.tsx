import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { type Role, roles } from '@meridian/domain/access'
import { nameOfRole, whatRoleDoes } from '../../../words/people-words.ts'
import classes from './members-page.module.css'

interface RoleBoxesProps {
  readonly id: string
  readonly value: readonly Role[]
  readonly onChange: (roles: Role[]) => void
  readonly error: string | null
}

/** Which roles somebody has; several are fine. */
export function RoleBoxes({ id, value, onChange, error }: RoleBoxesProps) {
  const { t, i18n } = useLingui()
  return (
    <Checkbox.Group
      label={t`Roles`}
      error={error}
      value={[...value]}
      onChange={(chosen) => onChange(roles.filter((role) => chosen.includes(role)))}
    >
      <div className={classes.roles}>
        {roles.map((role, index) => (
          <Checkbox
            key={role}
            // The summary of errors leads to the first box.
            id={index === 0 ? id : `${id}-${role}`}
            value={role}
            label={i18n._(nameOfRole[role])}
            description={i18n._(whatRoleDoes[role])}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
