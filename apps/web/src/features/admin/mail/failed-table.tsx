import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { newKey } from '../../../api/new-key.ts'
import { DateTimeText } from '../../../ui/date-text.tsx'
import rows from '../../../ui/rows.module.css'
import { reasonOfProblem } from '../../../words/delivery-words.ts'
import { findWord } from '../../../words/find-word.ts'
import type { MailProblems } from './mail-state.tsx'
import { useRetryDelivery } from './use-retry.ts'

type Failed = MailProblems['failed'][number]

/** Messages that were given up: to whom, why and when. */
export function FailedTable({ failed }: { failed: readonly Failed[] }) {
  const { t } = useLingui()
  return (
    <table className={rows.table} aria-label={t`Messages that could not be sent`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Could not send to</Trans>
          </th>
          <th scope="col">
            <Trans>Why</Trans>
          </th>
          <th scope="col">
            <Trans>What</Trans>
          </th>
          <th scope="col">
            <Trans>Given up</Trans>
          </th>
          <th scope="col">
            <Trans>Actions</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {failed.map((message) => (
          <FailedLine key={message.deliveryId} message={message} />
        ))}
      </tbody>
    </table>
  )
}

function FailedLine({ message }: { message: Failed }) {
  const { i18n, t } = useLingui()
  const { deliveryId, kind, name, email, problem, settledAt } = message
  const retry = useRetryDelivery(email)
  return (
    <tr className={rows.row}>
      <td className={rows.clip}>
        {name} <span className={rows.quiet}>{email}</span>
      </td>
      <td className={rows.nowrap}>{problem && i18n._(findWord(reasonOfProblem, problem))}</td>
      <td className={`${rows.nowrap} ${rows.quiet}`}>
        {kind === 'digest' ? <Trans>Daily digest</Trans> : <Trans>Notice</Trans>}
      </td>
      <td className={rows.nowrap}>
        <DateTimeText at={settledAt} />
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t`Try again to send to ${email}`}
          loading={retry.isPending}
          onClick={() => retry.mutate({ idempotencyKey: newKey(), deliveryId })}
        >
          <Trans>Try again</Trans>
        </Button>
      </td>
    </tr>
  )
}
