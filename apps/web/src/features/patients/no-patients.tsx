import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { nameOfPhase } from '../../words/episode-words.ts'
import type { PatientListSearch } from './patient-list-search.ts'

interface NoPatientsProps {
  readonly filters: PatientListSearch
  readonly search: string
  readonly clear: () => void
}

/** Nobody registered yet, or nobody who fits. */
export function NoPatients({ filters, search, clear }: NoPatientsProps) {
  const navigate = useNavigate({ from: '/patients' })
  const isNarrowed = search !== '' || Object.keys(filters).length > 0
  if (!isNarrowed) {
    return (
      <EmptyState
        action={
          <Button renderRoot={(props) => <Link {...props} to="/patients/new" />}>
            <Trans>Add a patient</Trans>
          </Button>
        }
      >
        <Trans>No patients yet.</Trans>
      </EmptyState>
    )
  }
  function clearAll(): void {
    clear()
    void navigate({ search: {}, replace: true })
  }
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={clearAll}>
          <Trans>Clear search and filters</Trans>
        </Button>
      }
    >
      <NobodyFits filters={filters} search={search} />
    </EmptyState>
  )
}

function NobodyFits({ filters, search }: Pick<NoPatientsProps, 'filters' | 'search'>) {
  const { i18n } = useLingui()
  if (search === '') return <Trans>No patient fits these filters.</Trans>
  if (!filters.phase) return <Trans>No patient matches “{search}”.</Trans>
  const phase = i18n._(nameOfPhase[filters.phase])
  return (
    <Trans>
      No patient matches “{search}” in {phase}.
    </Trans>
  )
}
