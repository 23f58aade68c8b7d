import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { formatDate } from '../../language/format-date.ts'
import { useMark } from './use-mark.ts'
import type { Session } from './use-sessions.ts'

interface MarkButtonsProps {
  readonly session: Pick<
    Session,
    'plannedSessionId' | 'version' | 'on' | 'time' | 'state' | 'mayUndo'
  >
  readonly patientName: string
  readonly isTimeCome: boolean
}

/** Done or did not come, once its time has come; the way back on the same day. */
export function MarkButtons({ session, patientName, isTimeCome }: MarkButtonsProps) {
  const { t } = useLingui()
  const { mark, undo, isPending } = useMark(session)
  const day = formatDate(session.on)
  const which = `${patientName}, ${day}, ${session.time}`
  const button = { size: 'compact-sm', variant: 'default', loading: isPending } as const
  if (session.mayUndo) {
    return (
      <Button {...button} aria-label={t`Undo: ${which}`} onClick={undo}>
        <Trans>Undo</Trans>
      </Button>
    )
  }
  if (session.state !== 'planned' || !isTimeCome) return null
  return (
    <>
      <Button {...button} aria-label={t`Done: ${which}`} onClick={() => mark('done')}>
        <Trans>Done</Trans>
      </Button>
      <Button {...button} aria-label={t`Did not come: ${which}`} onClick={() => mark('no_show')}>
        <Trans>Did not come</Trans>
      </Button>
    </>
  )
}
