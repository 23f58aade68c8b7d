import { Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { newKey } from '../../api/new-key.ts'
import { trpc } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { useSession } from '../../session/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import classes from './keyboard-page.module.css'

/** What comes to me by e-mail, and the switch for what need not. */
export function OwnMailPage() {
  const { t } = useLingui()
  const { email, disciplines } = useSession()
  return (
    <>
      <PageTitle title={t`My email`} />
      <div className={classes.page}>
        <p>
          <Trans>
            Meridian writes to {email} when something needs you. A message says that something
            waits, never about whom or what. This cannot be switched off.
          </Trans>
        </p>
        {disciplines.length > 0 && <DigestWish />}
      </div>
    </>
  )
}

function DigestWish() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const wishes = useQuery(trpc.deliveries.wishes.queryOptions({}))
  const save = useMutation(
    trpc.deliveries.saveWishes.mutationOptions({
      onSuccess: (kept) =>
        queryClient.setQueryData(trpc.deliveries.wishes.queryKey({}), () => kept),
      onError: (error) => showNotification({ message: sentenceOf(failureOf(error)) }),
    }),
  )
  if (wishes.isPending) return <LoadingRows rows={1} />
  if (wishes.isError && !wishes.data) {
    return <ErrorState error={wishes.error} retry={wishes.refetch} />
  }
  const chosen = save.isPending ? save.variables.dailyDigest : wishes.data.dailyDigest
  return (
    <Switch
      checked={chosen}
      onChange={(event) =>
        save.mutate({ idempotencyKey: newKey(), dailyDigest: event.currentTarget.checked })
      }
      label={t`Daily digest`}
      description={t`At most one message a day, when the clinic opens, and only while something waits for you that is not urgent.`}
    />
  )
}
