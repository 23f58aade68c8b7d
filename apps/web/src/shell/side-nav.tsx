import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/use-session.ts'
import { Shape } from '../ui/shape.tsx'
import { adminItems, itemsFor, type NavItem } from './nav-items.tsx'
import classes from './side-nav.module.css'

/** The pages this person may open, at the side of a wide screen. */
export function SideNav() {
  const { t } = useLingui()
  const { roles, disciplines } = useSession()
  return (
    <nav className={classes.nav} aria-label={t`Pages`}>
      <NavList items={itemsFor([], disciplines)} />
      {roles.includes('admin') && (
        <>
          <h2 className={classes.group}>
            <Trans>Admin</Trans>
          </h2>
          <NavList items={adminItems} />
        </>
      )}
    </nav>
  )
}

function NavList({ items }: { items: readonly NavItem[] }) {
  const { i18n } = useLingui()
  return (
    <ul className={classes.list}>
      {items.map(({ to, label, shape }) => (
        <li key={to}>
          <Link
            to={to}
            className={classes.link}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            <Shape name={shape} />
            {i18n._(label)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
