import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useDraftCount } from '../features/drafts/use-draft-count.ts'
import { useSession } from '../session/use-session.ts'
import { Shape } from '../ui/shape.tsx'
import classes from './bottom-bar.module.css'
import { itemsFor } from './nav-items.tsx'

/** The same pages within reach of a thumb, on a phone. */
export function BottomBar({ openDrafts }: { openDrafts: () => void }) {
  const { i18n, t } = useLingui()
  const { roles, disciplines } = useSession()
  // A thumb's width each: what is wrong with email is reached from Today.
  const items = itemsFor(roles, disciplines).filter(({ to }) => to !== '/admin/mail')
  const drafts = useDraftCount()
  return (
    <nav className={classes.bar} aria-label={t`Pages`}>
      {items.map(({ to, label, shape }) => (
        <Link
          key={to}
          to={to}
          className={classes.item}
          activeOptions={{ exact: to === '/', includeSearch: false }}
        >
          <Shape name={shape} />
          {i18n._(label)}
        </Link>
      ))}
      {disciplines.length > 0 && (
        <button type="button" className={classes.item} onClick={openDrafts}>
          <Shape name="pencil" />
          <Trans>Drafts {drafts}</Trans>
        </button>
      )}
    </nav>
  )
}
