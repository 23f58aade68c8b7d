import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { disciplines } from '@meridian/domain/access'
import { timelineGroups } from '@meridian/domain/timeline'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import { parsePatientSearch, type TimelineFilters } from '../patient/patient-search.ts'
import { nameOfGroup } from './group-words.ts'
import classes from './timeline.module.css'

interface TimelineFiltersBarProps {
  readonly filters: TimelineFilters
  readonly authors: readonly { readonly userId: string; readonly name: string }[]
  readonly typed: string
  readonly setTyped: (text: string) => void
}

const route = getRouteApi('/patients/$patientId')

/** Narrows the timeline; the choice is in the address, the search text is not. */
export function TimelineFiltersBar(props: TimelineFiltersBarProps) {
  const { filters, authors, typed, setTyped } = props
  const { t, i18n } = useLingui()
  const navigate = route.useNavigate()
  const field = useRef<HTMLInputElement>(null)
  useShortcut('/', () => field.current?.focus())
  const narrow = (change: Record<string, string>) =>
    void navigate({
      search: (search) => parsePatientSearch({ ...search, ...change }),
      state: true,
      replace: true,
      resetScroll: false,
    })
  const everything = (label: string) => ({ value: '', label })
  return (
    <search className={classes.filters}>
      <TextInput
        ref={field}
        type="search"
        className={classes.search}
        aria-label={t`Search the timeline`}
        placeholder={t`Search the timeline`}
        aria-keyshortcuts="/"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t`Kind`}
        value={filters.group ?? ''}
        onChange={(event) => narrow({ group: event.currentTarget.value })}
        data={[
          everything(t`All kinds`),
          ...timelineGroups.map((value) => ({ value, label: i18n._(nameOfGroup[value]) })),
        ]}
      />
      <NativeSelect
        aria-label={t`Discipline`}
        value={filters.discipline ?? ''}
        onChange={(event) => narrow({ discipline: event.currentTarget.value })}
        data={[
          everything(t`All disciplines`),
          ...disciplines.map((value) => ({ value, label: i18n._(nameOfDiscipline[value]) })),
        ]}
      />
      <NativeSelect
        aria-label={t`Author`}
        value={filters.author ?? ''}
        onChange={(event) => narrow({ author: event.currentTarget.value })}
        data={[
          everything(t`Everybody`),
          ...authors.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
    </search>
  )
}
