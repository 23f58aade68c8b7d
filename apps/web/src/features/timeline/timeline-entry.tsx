import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { formatTime } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { DateText } from '../../ui/date-text.tsx'
import { Shape } from '../../ui/shape.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import { MarkedText } from '../notes/marked-text.tsx'
import { NoteSections } from '../notes/note-sections.tsx'
import { VisibilityBadge } from '../notes/visibility-text.tsx'
import { filtersOf } from '../patient/patient-search.ts'
import { dayOf } from './day-of.ts'
import { shapeOfEntry } from './look-of-entry.ts'
import { type NameOf, sentenceOfEntry } from './sentence-of-entry.ts'
import classes from './timeline.module.css'
import type { Entry } from './use-timeline.ts'

interface TimelineEntryProps {
  readonly entry: Entry
  readonly nameOf: NameOf
  /** It arrived while the page was open. */
  readonly isNew: boolean
}

/** One entry, in full: when, what, by whom, and for whom where that is not the whole team. */
export const TimelineEntry = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { entry, nameOf, isNew } = props
  const { timeZone } = useSession().organization
  const { kind, occurredAt } = entry
  const isNote = kind === 'note.signed' || kind === 'note.addendum_added'
  return (
    <li className={classes.entry} data-kind={kind}>
      <time className={classes.time} dateTime={occurredAt}>
        {formatTime(occurredAt, timeZone)}
      </time>
      <span className={classes.shape}>
        <Shape name={shapeOfEntry(kind)} />
      </span>
      <article className={classes.body} {...(!isNote && { 'data-row': true, tabIndex: -1 })}>
        <p className={classes.what}>
          {isNote ? <NoteLink entry={entry} nameOf={nameOf} /> : sentenceOfEntry(entry, nameOf)}
          <Signature entry={entry} />
          {kind === 'response.recorded' && <SelfHarm flags={entry.payload.flags} />}
          {isNew && (
            <StatusBadge tone="info" shape="dot">
              <Trans>New</Trans>
            </StatusBadge>
          )}
        </p>
        <EntryText entry={entry} />
      </article>
    </li>
  )
})

function NoteLink({ entry, nameOf }: Pick<TimelineEntryProps, 'entry' | 'nameOf'>) {
  return (
    <Link
      from="/patients/$patientId"
      to="."
      search={(search) => ({
        ...filtersOf({ ...search }),
        ...(entry.subjectId && { note: entry.subjectId }),
      })}
      state={true}
      resetScroll={false}
      preload={false}
      className={classes.link}
      data-row
    >
      {sentenceOfEntry(entry, nameOf)}
    </Link>
  )
}

function Signature({ entry }: { entry: Entry }) {
  const { i18n } = useLingui()
  const { authorName, discipline, visibility, kind } = entry
  const from = discipline && i18n._(findWord(nameOfDiscipline, discipline))
  return (
    <>
      <span className={classes.by}>
        {kind === 'response.recorded' && <AnsweredOn entry={entry} />}
        {authorName ?? <Trans>Meridian</Trans>}
        {from && `, ${from}`}
      </span>
      <VisibilityBadge visibility={visibility} discipline={discipline} />
    </>
  )
}

/** Answers may be older than their recording. */
function AnsweredOn({ entry }: { entry: Entry & { kind: 'response.recorded' } }) {
  const { timeZone } = useSession().organization
  const { on } = entry.payload
  if (on === dayOf(entry.occurredAt, timeZone)) return null
  return (
    <>
      <Trans>
        answered <DateText date={on} />
      </Trans>
      {' · '}
    </>
  )
}

function SelfHarm({ flags }: { flags: readonly string[] }) {
  if (!flags.includes('item9_positive')) return null
  return (
    <StatusBadge tone="urgent" shape="triangle">
      <Trans>Thoughts of self-harm reported</Trans>
    </StatusBadge>
  )
}

function EntryText({ entry }: { entry: Entry }) {
  if (entry.kind === 'note.signed') return <NoteSections sections={entry.payload.sections} />
  if (entry.kind === 'note.addendum_added') return <MarkedText text={entry.payload.text} />
  return null
}
