import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../ui/date-text.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { findWord } from '../../../words/find-word.ts'
import { nameOfDiscipline } from '../../../words/people-words.ts'
import { ChangeList } from '../../assessments/change-list.tsx'
import { PanelButton } from '../../patient/panel-button.tsx'
import { formatScores } from '../../timeline/format-scores.ts'
import { shortNameOfInstrument } from '../../timeline/score-words.ts'
import { ExcuseBadge } from '../reassessment-status.tsx'
import type { Part } from '../use-reassessments.ts'
import classes from './whole.module.css'
import { whyAsked } from './why-asked.ts'

interface PartRowProps {
  readonly part: Part
  readonly reassessmentId: string
  /** It may be entered or excused now. */
  readonly isOpen: boolean
}

/** One instrument: why it is asked, whose part it is, what came of it, and what to do. */
export function PartRow({ part, reassessmentId, isOpen }: PartRowProps) {
  const { i18n } = useLingui()
  const name = i18n._(findWord(shortNameOfInstrument, part.instrument))
  const why = i18n._(findWord(whyAsked, part.instrument))
  return (
    <li className={classes.part}>
      <div className={classes.partHead}>
        <span>
          <strong>{name}</strong> <span className={classes.quiet}>{why}</span>
        </span>
        <PartBadge part={part} />
      </div>
      <p className={classes.text}>
        <WhatCame part={part} />
      </p>
      {part.form && <ChangeList instrument={part.instrument} changes={part.form.changes} />}
      <p className={classes.quiet}>
        <Owner part={part} />
      </p>
      {isOpen && <PartActions part={part} name={name} reassessmentId={reassessmentId} />}
    </li>
  )
}

function PartBadge({ part }: { part: Part }) {
  switch (part.state) {
    case 'answered':
      return (
        <StatusBadge tone="good" shape="tick">
          <Trans>Answered</Trans>
        </StatusBadge>
      )
    case 'partly':
      return (
        <StatusBadge tone="warning" shape="pencil">
          <Trans>Answered in part</Trans>
        </StatusBadge>
      )
    case 'declined':
    case 'not_possible':
      return <ExcuseBadge as={part.state} />
    case 'too_recent':
      return (
        <StatusBadge tone="quiet" shape="pause">
          <Trans>Too recent</Trans>
        </StatusBadge>
      )
    case 'missing':
      return part.isRequired ? (
        <StatusBadge tone="info" shape="ring">
          <Trans>Missing</Trans>
        </StatusBadge>
      ) : (
        <StatusBadge tone="quiet" shape="ring">
          <Trans>Optional</Trans>
        </StatusBadge>
      )
  }
}

function WhatCame({ part }: { part: Part }) {
  const { form, excuse, recent, on } = part
  if (form && on) {
    const { by } = form
    return (
      <>
        {formatScores(form)}.{' '}
        <Trans>
          <DateText date={on} />, {by}
        </Trans>
        {form.isShared && (
          <>
            {' '}
            <Trans>(entered for something else, and counts here too)</Trans>
          </>
        )}
      </>
    )
  }
  if (excuse && on) {
    const { reason, by } = excuse
    return (
      <Trans>
        {reason}. <DateText date={on} />, {by}
      </Trans>
    )
  }
  if (recent) {
    return (
      <Trans>
        Answered on <DateText date={recent.on} />, too recent to repeat before{' '}
        <DateText date={recent.repeatFrom} />.
      </Trans>
    )
  }
  return null
}

function Owner({ part }: { part: Part }) {
  const { i18n } = useLingui()
  const discipline = i18n._(findWord(nameOfDiscipline, part.discipline))
  const names = new Intl.ListFormat(i18n.locale).format(part.owners)
  return part.owners.length > 0 ? (
    <Trans>
      {discipline}: {names}
    </Trans>
  ) : (
    <Trans>{discipline}: nobody on the care team; it falls to the coordinator</Trans>
  )
}

interface PartActionsProps extends Omit<PartRowProps, 'isOpen'> {
  readonly name: string
}

function PartActions({ part, name, reassessmentId: reassessment }: PartActionsProps) {
  const { t } = useLingui()
  const { instrument, state, recent, isRequired } = part
  if (state === 'answered') return null
  const isExcused = state === 'declined' || state === 'not_possible'
  return (
    <div className={classes.actions}>
      {recent ? (
        <PanelButton
          opens={{ panel: 'record', reassessment, instrument }}
          aria-label={t`Enter anyway: ${name}`}
        >
          <Trans>Enter anyway</Trans>
        </PanelButton>
      ) : (
        <PanelButton
          opens={{ panel: 'assess', reassessment, instrument }}
          aria-label={state === 'partly' ? t`Go on: ${name}` : t`Enter: ${name}`}
        >
          {state === 'partly' ? <Trans>Go on</Trans> : <Trans>Enter</Trans>}
        </PanelButton>
      )}
      {isRequired && !isExcused && state !== 'too_recent' && (
        <PanelButton
          opens={{ panel: 'excuse', reassessment, instrument }}
          aria-label={t`Declined or not possible: ${name}`}
        >
          <Trans>Declined or not possible</Trans>
        </PanelButton>
      )}
    </div>
  )
}
