import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import classes from './patient-tabs.module.css'

const route = getRouteApi('/patients/$patientId')

/** The pages about one patient, by click or by number. */
export function PatientTabs({ patientId }: { patientId: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { panel, note } = route.useSearch()
  const params = { patientId }
  const go = (to: '/patients/$patientId' | '/patients/$patientId/plan') => () => {
    // A figure may be meant for what is being entered.
    if (!panel && !note) void navigate({ to, params })
  }
  useShortcut('1', go('/patients/$patientId'))
  useShortcut('2', go('/patients/$patientId/plan'))
  return (
    <nav className={classes.tabs} aria-label={t`Pages about this patient`}>
      <Link
        to="/patients/$patientId"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
        aria-keyshortcuts="1"
      >
        <Trans>Overview</Trans>
      </Link>
      <Link
        to="/patients/$patientId/plan"
        params={params}
        activeOptions={{ includeSearch: false }}
        aria-keyshortcuts="2"
      >
        <Trans>Plan</Trans>
      </Link>
    </nav>
  )
}
