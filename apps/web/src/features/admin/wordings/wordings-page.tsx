import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import forms from '../../../ui/form.module.css'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { StaleBanner } from '../../../ui/stale-banner.tsx'
import { AdminOnly } from '../admin-only.tsx'
import { UploadWording } from './upload-wording.tsx'
import { WordingTable } from './wording-table.tsx'

/** The wording of questionnaires that the clinic is licensed to show. */
export function WordingsPage() {
  const { t } = useLingui()
  return (
    <AdminOnly title={t`Questionnaire wordings`}>
      <Wordings />
    </AdminOnly>
  )
}

function Wordings() {
  const { t } = useLingui()
  const list = useQuery(trpc.wordings.list.queryOptions({}))
  return (
    <>
      <PageTitle title={t`Questionnaire wordings`} />
      <p className={forms.note}>
        <Trans>
          Most questionnaires belong to somebody. Load a wording only if your clinic holds a licence
          for it; without one, clinicians enter values from the paper form.
        </Trans>
      </p>
      <UploadWording />
      {list.data && <StaleBanner query={list} />}
      {list.isPending && <LoadingRows rows={4} />}
      {list.isError && !list.data && <ErrorState error={list.error} retry={list.refetch} />}
      {list.data?.rows.length === 0 && (
        <EmptyState>
          <Trans>
            No wording is loaded yet. Choose a .json file from the holder of the rights.
          </Trans>
        </EmptyState>
      )}
      {list.data && list.data.rows.length > 0 && <WordingTable wordings={list.data.rows} />}
    </>
  )
}
