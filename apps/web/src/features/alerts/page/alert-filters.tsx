import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { nameOfAlertRule } from '../../../words/alert-words.ts'
import { lookOfTier } from '../alert-looks.ts'
import classes from './alerts-page.module.css'
import { type AlertsSearch, parseAlertsSearch, scopes, shownRules, tiers } from './alerts-search.ts'

const nameOfScope = {
  mine: msg`Mine`,
  team: msg`All my patients`,
  settled: msg`Settled`,
} as const

/** Whose signals, how grave, and of which rule; the filters are the address. */
export function AlertFilters({ search }: { search: AlertsSearch }) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate({ from: '/alerts' })
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: (now) => parseAlertsSearch({ ...now, ...change }), replace: true })
  return (
    <search className={classes.filters}>
      <NativeSelect
        label={t`Whose`}
        value={search.scope ?? 'mine'}
        onChange={(event) => choose({ scope: event.currentTarget.value })}
        data={scopes.map((value) => ({ value, label: i18n._(nameOfScope[value]) }))}
      />
      <NativeSelect
        label={t`Urgency`}
        value={search.tier ?? ''}
        onChange={(event) => choose({ tier: event.currentTarget.value })}
        data={[
          { value: '', label: t`Any` },
          ...tiers.map((value) => ({ value, label: i18n._(lookOfTier[value].word) })),
        ]}
      />
      <NativeSelect
        label={t`About`}
        value={search.rule ?? ''}
        onChange={(event) => choose({ rule: event.currentTarget.value })}
        data={[
          { value: '', label: t`Anything` },
          ...shownRules.map((value) => ({ value, label: i18n._(nameOfAlertRule[value]) })),
        ]}
      />
    </search>
  )
}
