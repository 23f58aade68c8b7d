import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../../language/format-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import type { Today } from './today-row.ts'

interface NothingWaitingProps {
  readonly isFiltered: boolean
  readonly upcoming: Today['upcoming']
}

/** An empty worklist says what comes next. */
export function NothingWaiting({ isFiltered, upcoming }: NothingWaitingProps) {
  const { i18n } = useLingui()
  const next = upcoming[0]
  if (isFiltered) {
    return (
      <EmptyState action={<Link to="/">{<Trans>Show everything</Trans>}</Link>}>
        <Trans>Nothing of this kind is waiting for you.</Trans>
      </EmptyState>
    )
  }
  const what = next && i18n._(findWord(nameOfSlot, next.slot))
  const day = next && formatDate(next.dueOn)
  return (
    <EmptyState
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/patients" />}>
          <Trans>See all patients</Trans>
        </Button>
      }
    >
      <Trans>Nothing is waiting for you.</Trans>{' '}
      {next && (
        <Trans>
          Next due: {what} for {next.patientName}, {day}.
        </Trans>
      )}
    </EmptyState>
  )
}
