import { Trans } from '@lingui/react/macro'
import { DateText } from '../../ui/date-text.tsx'
import { PanelButton } from '../patient/panel-button.tsx'
import classes from './care-sessions.module.css'
import type { Cycle } from './use-sessions.ts'

interface CycleLineProps {
  /** The last cycle of the episode. */
  readonly cycle: Cycle
  readonly mayDecide: boolean
}

/** Where the acupuncture cycle stands: sessions of those planned, weeks of those it may last. */
export function CycleLine({ cycle, mayDecide }: CycleLineProps) {
  return (
    <p className={classes.cycle}>
      <span>
        <CycleText cycle={cycle} />
      </span>
      {mayDecide && cycle.week !== null && (
        <PanelButton opens={{ panel: 'cycle' }}>
          {cycle.endedOn === null ? <Trans>Close cycle</Trans> : <Trans>Begin another cycle</Trans>}
        </PanelButton>
      )}
    </p>
  )
}

/** The words of {@link CycleLine} alone. Too few sessions are told apart from treatment that did not help. */
export function CycleText({ cycle }: { cycle: Cycle }) {
  const { delivered, week, sessions, weeks, endedOn, expectedOn, number, planned } = cycle
  const [least, most] = sessions
  const [first, last] = weeks
  if (week === null) {
    return (
      <Trans>
        Acupuncture cycle {number} of {planned} sessions begins with the next session.
      </Trans>
    )
  }
  if (endedOn === null) {
    return (
      <>
        <Trans>
          Acupuncture: <strong>{delivered}</strong> of {least}–{most} sessions, week{' '}
          <strong>{week}</strong> of {first}–{last}
        </Trans>
        {expectedOn && (
          <Trans>
            ; as planned it ends about <DateText date={expectedOn} />
          </Trans>
        )}
      </>
    )
  }
  return <EndedCycle cycle={cycle} endedOn={endedOn} />
}

function EndedCycle({ cycle, endedOn }: { cycle: Cycle; endedOn: string }) {
  const { delivered, sessions, underDosed } = cycle
  const [least] = sessions
  return (
    <>
      <Trans>
        Acupuncture cycle ended <DateText date={endedOn} /> after {delivered} sessions.
      </Trans>{' '}
      {underDosed && (
        <Trans>
          Fewer than {least}: too few to say whether acupuncture helps. This is not the same as no
          response.
        </Trans>
      )}
    </>
  )
}
