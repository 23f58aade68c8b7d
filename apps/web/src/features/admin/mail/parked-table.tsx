import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { newKey } from '../../../api/new-key.ts'
import { DateTimeText } from '../../../ui/date-text.tsx'
import rows from '../../../ui/rows.module.css'
import { nameOfParkedWork } from '../../../words/delivery-words.ts'
import { findWord } from '../../../words/find-word.ts'
import type { MailProblems } from './mail-state.tsx'
import { useResumeWork } from './use-retry.ts'

type Parked = MailProblems['parked'][number]

/** Work that failed too often and was set aside. */
export function ParkedTable({ parked }: { parked: readonly Parked[] }) {
  return (
    <table className={rows.table}>
      <caption>
        <Trans>Work that was set aside</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>What</Trans>
          </th>
          <th scope="col" className={rows.number}>
            <Trans>Tries</Trans>
          </th>
          <th scope="col">
            <Trans>Set aside</Trans>
          </th>
          <th scope="col">
            <Trans>Actions</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {parked.map((work) => (
          <ParkedLine key={`${work.kind}:${work.ref}`} work={work} />
        ))}
      </tbody>
    </table>
  )
}

function ParkedLine({ work: { kind, ref, attempts, parkedAt } }: { work: Parked }) {
  const { i18n, t } = useLingui()
  const resume = useResumeWork()
  const what = i18n._(findWord(nameOfParkedWork, kind))
  return (
    <tr className={rows.row}>
      <td className={rows.clip}>{what}</td>
      <td className={rows.number}>{attempts}</td>
      <td className={rows.nowrap}>{parkedAt && <DateTimeText at={parkedAt} />}</td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t`Try again: ${what}`}
          loading={resume.isPending}
          onClick={() => resume.mutate({ idempotencyKey: newKey(), kind, ref })}
        >
          <Trans>Try again</Trans>
        </Button>
      </td>
    </tr>
  )
}
