import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../api/trpc.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { AdminOnly } from '../admin-only.tsx'
import { SettingsForm } from './settings-form.tsx'

/** What holds for the whole clinic. */
export function SettingsPage() {
  const { t } = useLingui()
  return (
    <AdminOnly title={t`Settings`}>
      <Settings />
    </AdminOnly>
  )
}

function ToWordings() {
  return (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/admin/wordings" />}>
      <Trans>Questionnaire wordings</Trans>
    </Button>
  )
}

function Settings() {
  const { t } = useLingui()
  const [hasErrors, setHasErrors] = useState(false)
  const settings = useQuery(trpc.settings.read.queryOptions({}))
  const colleagues = useQuery(trpc.colleagues.list.queryOptions({}))
  const error = settings.error ?? colleagues.error
  return (
    <>
      <PageTitle title={t`Settings`} hasErrors={hasErrors} actions={<ToWordings />} />
      {settings.data && colleagues.data ? (
        <SettingsForm
          settings={settings.data}
          colleagues={colleagues.data.rows}
          onErrors={setHasErrors}
        />
      ) : error ? (
        <ErrorState
          error={error}
          retry={() => {
            void settings.refetch()
            void colleagues.refetch()
          }}
        />
      ) : (
        <LoadingRows rows={10} />
      )}
    </>
  )
}
