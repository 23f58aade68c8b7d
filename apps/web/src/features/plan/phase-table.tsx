import { Trans, useLingui } from '@lingui/react/macro'
import { findDose } from '@meridian/domain/plan'
import { weekOfEpisode } from '@meridian/domain/protocol'
import { useId } from 'react'
import { DateText } from '../../ui/date-text.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { nameOfPhase } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { nameOfItem } from './lines-of-content-change.ts'
import classes from './phase-table.module.css'
import { sentenceOfDose } from './sentence-of-dose.ts'
import { type Plan, spanToday } from './use-plan.ts'

type Span = Plan['spans'][number]

/** The phases as rows, what is done in each as columns. */
export function PhaseTable({ plan }: { plan: Plan }) {
  const { t } = useLingui()
  const titleId = useId()
  const { items } = plan.content
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key
    <section className={classes.scroll} aria-labelledby={titleId} tabIndex={0}>
      <table className={classes.table}>
        <caption id={titleId}>
          <Trans>Phases</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Phase</Trans>
            </th>
            <th scope="col">
              <Trans>Weeks</Trans>
            </th>
            <th scope="col">
              <Trans>From – until</Trans>
            </th>
            {items.map((item) => (
              <th key={item.id} scope="col">
                {nameOfItem(item)}
              </th>
            ))}
            <th scope="col">
              <Trans>Reassessment</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.spans.map((span) => (
            <PhaseRow key={span.fromDay} plan={plan} span={span} untilWord={t`no end`} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PhaseRow({ plan, span, untilWord }: { plan: Plan; span: Span; untilWord: string }) {
  const { t, i18n } = useLingui()
  const isCurrent = spanToday(plan).fromDay === span.fromDay
  const from = weekOfEpisode(span.fromDay)
  const to = span.toDay === null ? '' : weekOfEpisode(span.toDay - 1)
  return (
    <tr data-current={isCurrent || undefined}>
      <th scope="row">
        {i18n._(findWord(nameOfPhase, span.phase))}
        {span.steppedUp && <Trans>, stepped up</Trans>}{' '}
        <SpanMark plan={plan} span={span} isCurrent={isCurrent} />
      </th>
      <td data-label={t`Weeks`}>{from === to ? from : `${from}–${to}`}</td>
      <td data-label={t`From – until`}>
        <div>
          <DateText date={span.startsOn} /> –{' '}
          {span.endsOn ? <DateText date={span.endsOn} /> : untilWord}
        </div>
      </td>
      {plan.content.items.map((item) => {
        const dose = findDose(item, span)
        return (
          <td key={item.id} data-label={nameOfItem(item)}>
            {dose ? sentenceOfDose(dose) : '–'}
          </td>
        )
      })}
      <td data-label={t`Reassessment`}>
        <div>
          <Reassessments plan={plan} span={span} />
        </div>
      </td>
    </tr>
  )
}

/** Where the team is, and where the calendar is when that is somewhere else. */
function SpanMark({ plan, span, isCurrent }: { plan: Plan; span: Span; isCurrent: boolean }) {
  const { day, plannedSince } = plan.standing
  const isPlanned = day !== null && span.fromDay <= day && (span.toDay === null || day < span.toDay)
  if (isCurrent) {
    return (
      <StatusBadge tone="info" shape="dot">
        <Trans>Current</Trans>
      </StatusBadge>
    )
  }
  if (isPlanned && plannedSince) {
    return (
      <StatusBadge tone="warning" shape="diamond">
        <Trans>Planned now</Trans>
      </StatusBadge>
    )
  }
  return null
}

function Reassessments({ plan, span }: { plan: Plan; span: Span }) {
  const within = plan.reassessments.filter(
    ({ day }) => span.fromDay < day && (span.toDay === null || day <= span.toDay),
  )
  if (within.length === 0) return '–'
  return within.map(({ key, dueOn }) => (
    <span key={key} className={classes.slot}>
      <DateText date={dueOn} />
    </span>
  ))
}
