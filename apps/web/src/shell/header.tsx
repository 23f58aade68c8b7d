import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useDraftCount } from '../features/drafts/use-draft-count.ts'
import { useSession } from '../session/use-session.ts'
import { Shape } from '../ui/shape.tsx'
import { DemoLabel } from './demo-label.tsx'
import classes from './header.module.css'
import { UserMenu } from './user-menu.tsx'

interface HeaderProps {
  readonly openPalette: () => void
  readonly openDrafts: () => void
}

/** Whose clinic this is, and what is reached from everywhere. */
export function Header({ openPalette, openDrafts }: HeaderProps) {
  const { organization, disciplines } = useSession()
  return (
    <header className={classes.header}>
      <div className={classes.clinic}>
        <Link to="/" className={classes.home}>
          Meridian
        </Link>
        <span className={classes.name}>{organization.name}</span>
        {organization.isDemo && <DemoLabel />}
      </div>
      <div className={classes.tools}>
        <SearchButton open={openPalette} />
        {disciplines.length > 0 && <DraftsButton open={openDrafts} />}
        <UserMenu />
      </div>
    </header>
  )
}

function SearchButton({ open }: { open: () => void }) {
  const { t } = useLingui()
  return (
    <button type="button" className={classes.search} onClick={open} aria-keyshortcuts="Control+K">
      <Shape name="search" />
      <span className={classes.wide}>
        <Trans>Find a patient</Trans>
      </span>
      <kbd className={classes.wide}>{t`Ctrl K`}</kbd>
      <span className={classes.narrow}>
        <Trans>Find</Trans>
      </span>
    </button>
  )
}

function DraftsButton({ open }: { open: () => void }) {
  const count = useDraftCount()
  return (
    <button type="button" className={classes.drafts} onClick={open}>
      <Shape name="pencil" />
      <Trans>Drafts {count}</Trans>
    </button>
  )
}
