import { Plural, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useSession } from '../../session/use-session.ts'
import { nameOfDueStatus, nameOfPhase, nameOfStatus } from '../../words/episode-words.ts'
import classes from './patient-filters.module.css'
import {
  dueStates,
  type PatientListSearch,
  parsePatientListSearch,
  phases,
  statuses,
} from './patient-list-search.ts'

interface PatientFiltersProps {
  readonly filters: PatientListSearch
  readonly typed: string
  readonly setTyped: (text: string) => void
  /** How many fit; `null` until that is known. */
  readonly total: number | null
}

/** The search field and the filters; the filters are the address. */
export function PatientFilters({ filters, typed, setTyped, total }: PatientFiltersProps) {
  const { t, i18n } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  const isClinician = useSession().disciplines.length > 0
  const choose = useChooseFilter()
  useShortcut('/', () => field.current?.focus())
  return (
    <search className={classes.filters}>
      <TextInput
        ref={field}
        className={classes.search}
        label={t`Name or record number`}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        label={t`Status`}
        value={filters.status ?? ''}
        onChange={(event) => choose({ status: event.currentTarget.value })}
        data={[
          { value: '', label: t`Any` },
          ...statuses.map((value) => ({ value, label: i18n._(nameOfStatus[value]) })),
        ]}
      />
      <NativeSelect
        label={t`Phase`}
        value={filters.phase ?? ''}
        onChange={(event) => choose({ phase: event.currentTarget.value })}
        data={[
          { value: '', label: t`Any` },
          ...phases.map((value) => ({ value, label: i18n._(nameOfPhase[value]) })),
        ]}
      />
      <NativeSelect
        label={t`Reassessment`}
        value={filters.due ?? ''}
        onChange={(event) => choose({ due: event.currentTarget.value })}
        data={[
          { value: '', label: t`Any` },
          ...dueStates.map((value) => ({ value, label: i18n._(nameOfDueStatus[value]) })),
        ]}
      />
      {isClinician && (
        <Checkbox
          className={classes.mine}
          label={t`Only mine`}
          checked={filters.mine === true}
          onChange={(event) => choose({ mine: event.currentTarget.checked })}
        />
      )}
      <p className={classes.count} role="status">
        {total !== null && <Plural value={total} one="# patient" other="# patients" />}
      </p>
    </search>
  )
}

function useChooseFilter() {
  const navigate = useNavigate({ from: '/patients' })
  return (change: Record<string, unknown>) =>
    void navigate({
      search: (search) => parsePatientListSearch({ ...search, ...change }),
      state: (state) => state,
      replace: true,
    })
}
