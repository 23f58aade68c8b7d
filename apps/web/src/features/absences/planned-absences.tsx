import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useState } from 'react'
import { api, type RouterOutputs } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { AbsenceForm } from './absence-form.tsx'
import classes from './absences.module.css'
import { useAbsenceChange } from './use-absence-change.ts'
import { type Absence, useAbsences } from './use-absences.ts'

/** Whose absences they are. */
export type Person = Pick<
  RouterOutputs['members']['list']['members'][number],
  'userId' | 'name' | 'roles'
>

/** The absences of one person, and the form for one more. */
export function PlannedAbsences({ person }: { person: Person }) {
  const absences = useAbsences()
  const [changing, setChanging] = useState<string | null>(null)
  if (absences.isPending) return <LoadingRows rows={3} />
  if (absences.isError && !absences.data) {
    return <ErrorState error={absences.error} retry={absences.refetch} />
  }
  const own = absences.data.rows.filter(({ userId }) => userId === person.userId)
  const changed = own.find(({ absenceId }) => absenceId === changing)
  return (
    <>
      {own.length > 0 ? (
        <ul className={classes.list}>
          {own.map((absence) => (
            <AbsenceLine
              key={absence.absenceId}
              absence={absence}
              change={() => setChanging(absence.absenceId)}
            />
          ))}
        </ul>
      ) : (
        <p>
          <Trans>No absence is planned.</Trans>
        </p>
      )}
      <h3 className={classes.heading}>
        {changed ? <Trans>Change this absence</Trans> : <Trans>Plan an absence</Trans>}
      </h3>
      <AbsenceForm
        key={changed ? `${changed.absenceId} ${changed.version}` : `new ${own.length}`}
        person={person}
        changed={changed ?? null}
        onDone={() => setChanging(null)}
      />
    </>
  )
}

function AbsenceLine({ absence, change }: { absence: Absence; change: () => void }) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const { absenceId, version, from, to, name } = absence
  const hasBegun = from <= today
  const end = useAbsenceChange({
    send: (sent: { absenceId: string; version: number }, idempotencyKey) =>
      api.absences.end.mutate({ ...sent, idempotencyKey }),
    onDone: () => showNotification({ message: t`The absence of ${name} has ended.` }),
  })
  return (
    <li className={classes.item}>
      <span>
        <DateText date={from} />
        {to !== from && (
          <>
            {' – '}
            <DateText date={to} />
          </>
        )}
        {', '}
        <CoverText absence={absence} />
      </span>
      <span className={classes.actions}>
        <Button size="compact-sm" variant="default" onClick={change}>
          <Trans>Change</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={end.isPending}
          onClick={() => end.save({ absenceId, version })}
        >
          {hasBegun ? <Trans>Back already</Trans> : <Trans>Not away after all</Trans>}
        </Button>
      </span>
    </li>
  )
}

/** Who covers, or that nobody does and where signals go then. */
function CoverText({ absence }: { absence: Absence }) {
  const { coverName, isCovered } = absence
  if (isCovered) return <Trans>covered by {coverName}</Trans>
  return (
    <span className={classes.warning}>
      {coverName ? (
        <Trans>{coverName} cannot cover any more; name somebody else</Trans>
      ) : (
        <Trans>nobody covers: signals go to the coordinator, then to whoever is on call</Trans>
      )}
    </span>
  )
}
