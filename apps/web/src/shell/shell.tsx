import { Trans } from '@lingui/react/macro'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useLiveEvents } from '../events/use-live-events.ts'
import { UrgentBanner } from '../features/alerts/urgent-banner.tsx'
import { DraftsTray } from '../features/drafts/drafts-tray.tsx'
import { useShortcut } from '../keyboard/use-shortcut.ts'
import { useSamePerson } from '../session/use-same-person.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Header } from './header.tsx'
import { KeyboardHelp, PatientPalette } from './lazy-dialogs.ts'
import classes from './shell.module.css'
import { SideNav } from './side-nav.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { submitFocusedForm } from './submit-focused-form.ts'
import { useGoToShortcuts } from './use-go-to-shortcuts.ts'

type Opened = 'palette' | 'help' | 'drafts' | null

/** What stands around every page: header, navigation, and what opens over it. */
export function Shell() {
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  useLiveEvents()
  useSamePerson()
  useGoToShortcuts()
  useShortcut('mod+k', () => setOpened('palette'))
  useShortcut('?', () => setOpened('help'))
  useShortcut('mod+enter', submitFocusedForm)
  const openDrafts = () => setOpened('drafts')
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        <Trans>Skip to the page</Trans>
      </a>
      <Header openPalette={() => setOpened('palette')} openDrafts={openDrafts} />
      <SideNav />
      <main id="main" tabIndex={-1} className={classes.main}>
        <UrgentBanner />
        <Suspense fallback={<LoadingRows />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar openDrafts={openDrafts} />
      {opened === 'drafts' && <DraftsTray onClose={close} />}
      <Suspense>
        {opened === 'palette' && <PatientPalette onClose={close} />}
        {opened === 'help' && <KeyboardHelp onClose={close} />}
      </Suspense>
      <SignInAgain />
    </div>
  )
}
