import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type RouterOutputs, trpc } from '../../../api/trpc.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import rows from '../../../ui/rows.module.css'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { nameOfAlertRule } from '../../../words/alert-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { nameOfDismissal } from '../alert-codes.ts'
import classes from './alerts-page.module.css'
import { parseRulesSearch, periods } from './alerts-search.ts'

const route = getRouteApi('/alerts/rules')
type Measured = RouterOutputs['alerts']['rules']

/** How each rule does over the patients I coordinate: what fired, what was done, what was put aside. */
export function RulesPage() {
  const { t } = useLingui()
  const { period = 'weeks_8' } = route.useSearch()
  const measured = useQuery(trpc.alerts.rules.queryOptions({ period }))
  return (
    <>
      <PageTitle title={t`Signals by rule`} />
      <PeriodChoice period={period} />
      {measured.isPending && <LoadingRows rows={6} />}
      {measured.isError && !measured.data && (
        <ErrorState error={measured.error} retry={measured.refetch} />
      )}
      {measured.data && <MeasuredRules measured={measured.data} />}
    </>
  )
}

function PeriodChoice({ period }: { period: (typeof periods)[number] }) {
  const { t } = useLingui()
  const navigate = useNavigate({ from: '/alerts/rules' })
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t`Period`}
        value={period}
        onChange={(event) =>
          void navigate({
            search: parseRulesSearch({ period: event.currentTarget.value }),
            replace: true,
          })
        }
        data={periods.map((value) => ({
          value,
          label: value === 'weeks_8' ? t`Last 8 weeks` : t`Last 12 months`,
        }))}
      />
    </div>
  )
}

function MeasuredRules({ measured: { since, rules } }: { measured: Measured }) {
  const { t } = useLingui()
  const scope = (
    <p className={classes.note}>
      <Trans>
        Counted over the patients you coordinate now, since <DateText date={since} />. A rule wants
        a review when more than four in five of its signals were dismissed in each of the last eight
        weeks.
      </Trans>
    </p>
  )
  if (rules.length === 0) {
    return (
      <>
        {scope}
        <EmptyState action={<Link to="/alerts">{<Trans>Back to the signals</Trans>}</Link>}>
          <Trans>No rule has raised a signal about the patients you coordinate.</Trans>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      {scope}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={rows.scroll} aria-label={t`Counts per rule`} tabIndex={0}>
        <table className={rows.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Rule</Trans>
              </th>
              <th scope="col" className={rows.number}>
                <Trans>Raised</Trans>
              </th>
              <th scope="col" className={rows.number}>
                <Trans>Seen</Trans>
              </th>
              <th scope="col" className={rows.number}>
                <Trans>Acted on</Trans>
              </th>
              <th scope="col" className={rows.number}>
                <Trans>Time until seen (median)</Trans>
              </th>
              <th scope="col">
                <Trans>Dismissed</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleLine key={rule.rule} measured={rule} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function RuleLine({ measured }: { measured: Measured['rules'][number] }) {
  const { i18n } = useLingui()
  const { rule, fired, acknowledged, acted, medianMinutes, wantsReview } = measured
  return (
    <tr className={`${rows.row} ${classes.rule}`}>
      <th scope="row" className={rows.full}>
        {i18n._(findWord(nameOfAlertRule, rule))}{' '}
        {wantsReview && (
          <StatusBadge tone="warning" shape="diamond">
            <Trans>wants a review</Trans>
          </StatusBadge>
        )}
      </th>
      <td className={rows.number}>
        <Label>
          <Trans>Raised</Trans>
        </Label>
        {fired}
      </td>
      <td className={rows.number}>
        <Label>
          <Trans>Seen</Trans>
        </Label>
        {acknowledged}
      </td>
      <td className={rows.number}>
        <Label>
          <Trans>Acted on</Trans>
        </Label>
        {acted}
      </td>
      <td className={`${rows.number} ${rows.full}`}>
        <Label>
          <Trans>Time until seen (median)</Trans>
        </Label>
        {medianMinutes === null ? (
          <span className={rows.quiet}>
            <Trans>none seen</Trans>
          </span>
        ) : (
          <Minutes minutes={Math.round(medianMinutes)} />
        )}
      </td>
      <td className={rows.full}>
        <Label>
          <Trans>Dismissed</Trans>
        </Label>
        <Reasons dismissed={measured.dismissed} />
      </td>
    </tr>
  )
}

/** The head of the column, beside the figure where a phone shows no head. */
function Label({ children }: { children: ReactNode }) {
  return <span className={rows.label}>{children} </span>
}

function Reasons({ dismissed }: { dismissed: Measured['rules'][number]['dismissed'] }) {
  const { i18n } = useLingui()
  const reasons = Object.entries(dismissed)
  if (reasons.length === 0) return '0'
  return reasons
    .map(([reason, count]) => `${count} ${i18n._(findWord(nameOfDismissal, reason))}`)
    .join('; ')
}

function Minutes({ minutes }: { minutes: number }) {
  const hours = Math.round(minutes / 60)
  const days = Math.round(hours / 24)
  if (minutes < 120) return <Plural value={minutes} one="# minute" other="# minutes" />
  return hours < 48 ? (
    <Plural value={hours} one="# hour" other="# hours" />
  ) : (
    <Plural value={days} one="# day" other="# days" />
  )
}
