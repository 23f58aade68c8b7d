import './public.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../language/start-language.ts'
import { InvitePage } from './invite-page.tsx'
import { SetupPage } from './setup-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

const pages: Readonly<Record<string, () => ReactNode>> = {
  '/signin': SignInPage,
  '/invite': InvitePage,
  '/setup': SetupPage,
}

/** Draws the one page that was asked for; none of them needs the staff app or the component library. */
export function startPublicPages(): void {
  startLanguage()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  const Page = pages[location.pathname] ?? SignInPage
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <Page />
      </I18nProvider>
    </StrictMode>,
  )
}
