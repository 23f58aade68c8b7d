import { useLingui } from '@lingui/react/macro'
import { api } from './api.ts'
import { DeadLink } from './dead-link.tsx'
import { readLinkToken } from './link-token.ts'
import { PublicPage } from './public-page.tsx'
import { SetupForm } from './setup-form.tsx'
import { useLoaded } from './use-loaded.ts'

const readSetup = () => api.setup.read.query({ token: readLinkToken() })

/** The first run of an empty installation, by the link that was printed at its start. */
export function SetupPage() {
  const { t } = useLingui()
  const setup = useLoaded(readSetup)
  if (setup.state === 'ready') return <SetupForm />
  return (
    <PublicPage title={t`Set up Meridian`}>
      {setup.state === 'failed' && <DeadLink failure={setup.failure} />}
    </PublicPage>
  )
}
