import { Trans } from '@lingui/react/macro'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { formatTime } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { Shape } from '../../ui/shape.tsx'
import type { SaveStatus } from './autosave.ts'
import classes from './note-editor.module.css'

interface SaveStatusTextProps {
  readonly status: SaveStatus
  /** False when it may not lie on this device. */
  readonly isKeptHere: boolean
}

/** Whether the text is safe, always in words. */
export function SaveStatusText({ status, isKeptHere }: SaveStatusTextProps) {
  const isBad = status.state === 'unsaved' || status.state === 'conflict'
  return (
    <span role="status" className={classes.status} data-tone={isBad ? 'warning' : 'quiet'}>
      {isBad && <Shape name="triangle" />}
      <span>
        <Words status={status} /> {!isKeptHere && <Trans>Not kept on this device.</Trans>}
      </span>
    </span>
  )
}

function Words({ status }: { status: SaveStatus }) {
  const { timeZone } = useSession().organization
  switch (status.state) {
    case 'untouched':
      return <Trans>Saves by itself.</Trans>
    case 'saving':
      return <Trans>Saving…</Trans>
    case 'signing':
      return <Trans>Signing…</Trans>
    case 'signed':
      return <Trans>Signed</Trans>
    case 'conflict':
      return <Trans>Changed elsewhere: choose one.</Trans>
    case 'saved': {
      const time = formatTime(status.at, timeZone)
      return <Trans>Saved {time}</Trans>
    }
    case 'unsaved':
      return <Unsaved failure={status.failure} kept={status.kept} />
  }
}

function Unsaved({ failure, kept }: Pick<SaveStatus & { state: 'unsaved' }, 'failure' | 'kept'>) {
  if (failure.code === 'unreachable') {
    return kept ? (
      <Trans>Not saved: offline, kept on this device</Trans>
    ) : (
      <Trans>Not saved: offline. Keep this page open.</Trans>
    )
  }
  if (failure.code === 'unauthenticated') {
    return kept ? (
      <Trans>Not saved: sign in again. Kept on this device.</Trans>
    ) : (
      <Trans>Not saved: sign in again. Keep this page open.</Trans>
    )
  }
  const why = sentenceOf(failure)
  return <Trans>Not saved. {why}</Trans>
}
