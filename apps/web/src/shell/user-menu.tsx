import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/use-session.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { initialsOf } from './initials-of.ts'
import classes from './user-menu.module.css'

/** Who is signed in, how the screen looks, and the way out. */
export function UserMenu() {
  const { name, email } = useSession()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className={classes.me}>
          <span aria-hidden="true">{initialsOf(name)}</span>
          <VisuallyHidden>
            <Trans>You: {name}</Trans>
          </VisuallyHidden>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who} role="presentation">
          <span className={classes.name}>{name}</span>
          <span className={classes.email}>{email}</span>
        </div>
        <Menu.Divider />
        <ColorSchemeItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/me/absence">
          <Trans>While I am away</Trans>
        </Menu.Item>
        <Menu.Item component={Link} to="/me/keyboard">
          <Trans>Keyboard</Trans>
        </Menu.Item>
        <Menu.Item component={Link} to="/me/mail">
          <Trans>My email</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => signOut.mutate({})} disabled={signOut.isPending}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function ColorSchemeItems() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choices = [
    { scheme: 'auto', label: t`Like this device` },
    { scheme: 'light', label: t`Light` },
    { scheme: 'dark', label: t`Dark` },
  ] as const
  return (
    <Menu.RadioGroup
      value={colorScheme}
      onChange={(chosen) => setColorScheme(chosen as typeof colorScheme)}
    >
      {choices.map(({ scheme, label }) => (
        <Menu.RadioItem key={scheme} value={scheme}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
