import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { WordingStatus } from '@meridian/domain/wordings'
import { useState } from 'react'
import type { RouterOutputs } from '../../../api/trpc.ts'
import { DateText, DateTimeText } from '../../../ui/date-text.tsx'
import rows from '../../../ui/rows.module.css'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { findWord } from '../../../words/find-word.ts'
import { shortNameOfInstrument } from '../../timeline/score-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export type WordingRow = RouterOutputs['wordings']['list']['rows'][number]

const nameOfStatus: Readonly<Record<WordingStatus, MessageDescriptor>> = {
  in_use: msg`In use`,
  replaced: msg`Replaced by a newer one`,
  expired: msg`Licence ended`,
  withdrawn: msg`Withdrawn`,
}

/** The wordings the clinic has loaded, newest first. */
export function WordingTable({ wordings }: { wordings: readonly WordingRow[] }) {
  const { t } = useLingui()
  const [leaving, setLeaving] = useState<WordingRow | null>(null)
  return (
    <>
      <table className={rows.table} aria-label={t`Loaded wordings`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Questionnaire</Trans>
            </th>
            <th scope="col">
              <Trans>Language, version</Trans>
            </th>
            <th scope="col">
              <Trans>Status</Trans>
            </th>
            <th scope="col">
              <Trans>Licence</Trans>
            </th>
            <th scope="col">
              <Trans>Valid until</Trans>
            </th>
            <th scope="col">
              <Trans>Loaded</Trans>
            </th>
            <th scope="col">
              <Trans>Actions</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {wordings.map((wording) => (
            <WordingLine
              key={wording.packId}
              wording={wording}
              onWithdraw={() => setLeaving(wording)}
            />
          ))}
        </tbody>
      </table>
      {leaving && <WithdrawDialog wording={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

interface WordingLineProps {
  readonly wording: WordingRow
  readonly onWithdraw: () => void
}

function WordingLine({ wording, onWithdraw }: WordingLineProps) {
  const { i18n, t } = useLingui()
  const { instrument, locale, version, status, licenceRef, validUntil, uploadedBy } = wording
  const name = i18n._(findWord(shortNameOfInstrument, instrument))
  const isInUse = status === 'in_use'
  return (
    <tr className={rows.row}>
      <td>{name}</td>
      <td className={rows.nowrap}>
        {locale}, {version}
      </td>
      <td>
        <StatusBadge tone={isInUse ? 'good' : 'quiet'} shape={isInUse ? 'tick' : 'ring'}>
          {i18n._(nameOfStatus[status])}
        </StatusBadge>
      </td>
      <td className={`${rows.wide} ${rows.quiet}`}>{licenceRef}</td>
      <td className={rows.nowrap}>
        <DateText date={validUntil} />
      </td>
      <td className={`${rows.wide} ${rows.quiet}`}>
        {uploadedBy}, <DateTimeText at={wording.uploadedAt} />
      </td>
      <td>
        {status !== 'withdrawn' && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t`Withdraw: ${name}, ${locale}, ${version}`}
            onClick={onWithdraw}
          >
            <Trans>Withdraw</Trans>
          </Button>
        )}
      </td>
    </tr>
  )
}
