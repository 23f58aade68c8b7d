import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'
import { areSingleKeysOn } from '../../keyboard/single-keys.ts'
import { formatDate } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import rows from '../../ui/rows.module.css'
import { findWord } from '../../words/find-word.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import classes from './care-sessions.module.css'
import { MarkButtons } from './mark-buttons.tsx'
import { SessionState } from './session-state.tsx'
import { useMark } from './use-mark.ts'

type DaySession = RouterOutputs['plannedSessions']['day']['rows'][number]

/** For how long the way back is offered here; on the patient's page it is for the whole day. */
const offeredFor = 10_000

/** My sessions of today by their time, after earlier ones that nobody has marked; nothing without any. */
export function TodaySessions() {
  const titleId = useId()
  const { today } = useSession().organization
  const day = useQuery(trpc.plannedSessions.day.queryOptions({ on: today }))
  if (day.isError && !day.data) return <ErrorState error={day.error} retry={day.refetch} />
  const sessions = day.data?.rows ?? []
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby={titleId} className={classes.sessions}>
      <h2 id={titleId} className={classes.heading}>
        <Trans>My sessions today</Trans>
      </h2>
      <table className={rows.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Time</Trans>
            </th>
            <th scope="col">
              <Trans>Patient</Trans>
            </th>
            <th scope="col">
              <Trans>What</Trans>
            </th>
            <th scope="col">
              <Trans>Status</Trans>
            </th>
            <th scope="col">
              <Trans>Mark</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <TodaySession key={session.plannedSessionId} session={session} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TodaySession({ session, today }: { session: DaySession; today: string }) {
  const { i18n } = useLingui()
  const { on, time, minutes, patientId, patientName, discipline, isPaused } = session
  const isOffered = useOffered(session)
  const handleKey = useMarkKeys(session, isOffered)
  return (
    <tr className={`${rows.row} ${classes.day}`} onKeyDown={handleKey}>
      <td className={rows.nowrap}>
        <time dateTime={`${on}T${time}`}>{on === today ? time : `${formatDate(on)}, ${time}`}</time>
      </td>
      <td className={rows.nowrap}>
        <Link
          to="/patients/$patientId"
          params={{ patientId }}
          className={rows.link}
          aria-keyshortcuts="d x u"
          data-row
        >
          {patientName}
        </Link>
      </td>
      <td className={`${rows.clip} ${rows.quiet}`}>
        {i18n._(findWord(nameOfDiscipline, discipline))}, <Trans>{minutes} min</Trans>
        {isPaused && (
          <>
            {' '}
            · <Trans>paused</Trans>
          </>
        )}
      </td>
      <td className={rows.nowrap}>
        <SessionState session={session} />
      </td>
      <td className={rows.nowrap}>
        <span className={`${rows.action} ${classes.actions}`}>
          <MarkButtons
            session={{ ...session, mayUndo: isOffered }}
            patientName={patientName}
            isTimeCome={on <= today}
          />
        </span>
      </td>
    </tr>
  )
}

/** True for ten seconds after this screen saw the session being marked. */
function useOffered({ state, mayUndo, version }: DaySession): boolean {
  const [seen, setSeen] = useState(version)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (version === seen) return
    setOver(false)
    const timer = setTimeout(() => {
      setOver(true)
      setSeen(version)
    }, offeredFor)
    return () => clearTimeout(timer)
  }, [version, seen])
  return state !== 'planned' && mayUndo && version !== seen && !isOver
}

/** In the row: d is done, x did not come, u takes it back while that is offered. */
function useMarkKeys(session: DaySession, isOffered: boolean) {
  const { mark, undo } = useMark(session)
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !areSingleKeysOn()) return
    if (event.key === 'u' && isOffered) undo()
    else if (event.key === 'd' && session.state === 'planned') mark('done')
    else if (event.key === 'x' && session.state === 'planned') mark('no_show')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
