import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Shape } from '../../ui/shape.tsx'
import classes from './today-page.module.css'
import type { TodayCounts } from './today-row.ts'
import { type TodayType, todayTypes } from './today-search.ts'
import { countInWords, lookOfType } from './type-looks.ts'

interface TodayFiltersProps {
  readonly counts: TodayCounts
  readonly chosen: TodayType | undefined
}

/** How much of each kind waits; each count narrows the list to its kind, once more shows all. */
export function TodayFilters({ counts, chosen }: TodayFiltersProps) {
  const { t } = useLingui()
  const offered = todayTypes.filter(
    (type) => type === chosen || counts[type] > 0 || type === 'alert' || type === 'due',
  )
  return (
    <nav className={classes.filters} aria-label={t`Narrow the list`}>
      {offered.map((type) => (
        <Link
          key={type}
          to="/"
          search={type === chosen ? {} : { type }}
          replace
          resetScroll={false}
          className={classes.filter}
          activeProps={{ 'aria-current': undefined }}
          aria-current={type === chosen ? 'true' : undefined}
        >
          <Shape name={lookOfType[type].shape} />
          <span>{countInWords(type, counts[type])}</span>
        </Link>
      ))}
      {chosen && (
        <Link to="/" search={{}} replace className={classes.filter}>
          <Trans>Show all</Trans>
        </Link>
      )}
    </nav>
  )
}
