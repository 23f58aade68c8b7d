import '../theme/base.css'
import './components.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchActivity } from '../api/activity.ts'
import { queryClient } from '../api/query-client.ts'
import { startLanguage } from '../language/start-language.ts'
import { router } from '../router.ts'
import { ThemeProvider } from '../theme/theme-provider.tsx'

/** Draws the staff app; everything below it may use the router, the queries and the session. */
export function startStaffApp(): void {
  startLanguage()
  watchActivity()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <ThemeProvider>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
            {/* Never over the foot of a panel, where the one button is. */}
            <Notifications position="top-center" autoClose={8000} />
          </QueryClientProvider>
        </ThemeProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
