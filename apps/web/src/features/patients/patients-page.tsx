import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useRowKeys } from '../../keyboard/use-row-keys.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { NoPatients } from './no-patients.tsx'
import { PatientFilters } from './patient-filters.tsx'
import { PatientTable } from './patient-table.tsx'
import { usePatientList } from './use-patient-list.ts'
import { useSearchText } from './use-search-text.ts'

const route = getRouteApi('/patients')

/** Every patient of the clinic, found by the beginning of a name and narrowed by filters. */
export function PatientsPage() {
  const { t } = useLingui()
  const filters = route.useSearch()
  const { typed, setTyped, settled } = useSearchText()
  const list = usePatientList(filters, settled)
  const page = useRef<HTMLDivElement>(null)
  useRowKeys(page)
  const total = list.data?.pages[0]?.total ?? 0
  const patients = list.data?.pages.flatMap(({ rows }) => rows) ?? []
  return (
    <div ref={page}>
      <PageTitle
        title={t`Patients`}
        actions={
          <Button renderRoot={(props) => <Link {...props} to="/patients/new" />}>
            <Trans>New patient</Trans>
          </Button>
        }
      />
      <PatientFilters
        filters={filters}
        typed={typed}
        setTyped={setTyped}
        total={list.data ? total : null}
      />
      {list.data && <StaleBanner query={list} />}
      {list.isPending && <LoadingRows rows={12} />}
      {list.isError && !list.data && <ErrorState error={list.error} retry={list.refetch} />}
      {list.data &&
        (patients.length > 0 ? (
          <PatientTable
            patients={patients}
            total={total}
            loadMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
            isLoading={list.isFetchingNextPage}
          />
        ) : (
          <NoPatients filters={filters} search={settled} clear={() => setTyped('')} />
        ))}
    </div>
  )
}
