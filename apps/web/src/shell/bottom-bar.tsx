import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDraftCount } from '../features/drafts/use-draft-count.ts'
import { useSession } from '../session/use-session.ts'
import { Shape } from '../ui/shape.tsx'
import classes from './bottom-bar.module.css'
import { adminItems, itemsFor, type NavItem } from './nav-items.tsx'

/** As many as leave each a thumb's width. */
const mostInBar = 5

/** The same pages within reach of a thumb, on a phone; what has no room opens from the last place. */
export function BottomBar({ openDrafts }: { openDrafts: () => void }) {
  const { t } = useLingui()
  const { roles, disciplines } = useSession()
  const isClinician = disciplines.length > 0
  const everyday = itemsFor([], disciplines)
  const places = mostInBar - everyday.length - (isClinician ? 1 : 0)
  const further = roles.includes('admin') ? adminItems : []
  const fits = further.length <= places
  const shown = fits ? further : further.slice(0, places - 1)
  const rest = further.slice(shown.length)
  return (
    <nav className={classes.bar} aria-label={t`Pages`}>
      {everyday.map((item) => (
        <BarLink key={item.to} item={item} />
      ))}
      {isClinician && <DraftsButton openDrafts={openDrafts} />}
      {shown.map((item) => (
        <BarLink key={item.to} item={item} />
      ))}
      {rest.length > 0 && <MorePages items={rest} />}
    </nav>
  )
}

function BarLink({ item: { to, label, shape } }: { item: NavItem }) {
  const { i18n } = useLingui()
  return (
    <Link
      to={to}
      className={classes.item}
      activeOptions={{ exact: to === '/', includeSearch: false }}
    >
      <Shape name={shape} />
      {i18n._(label)}
    </Link>
  )
}

function DraftsButton({ openDrafts }: { openDrafts: () => void }) {
  const drafts = useDraftCount()
  return (
    <button type="button" className={classes.item} onClick={openDrafts}>
      <Shape name="pencil" />
      <Trans>Drafts {drafts}</Trans>
    </button>
  )
}

function MorePages({ items }: { items: readonly NavItem[] }) {
  const { i18n } = useLingui()
  return (
    <Menu position="top-end" width={220} shadow="md">
      <Menu.Target>
        <button type="button" className={classes.item}>
          <Shape name="more" />
          <Trans>More</Trans>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ to, label, shape }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Shape name={shape} />}>
            {i18n._(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
