import {
  type AckWithin,
  type AlertRule,
  type AlertTier,
  alertRuleIds,
  alertRules,
  atTier,
  deliveryOf,
  highAlertsPerDay,
  longestSnoozeDays,
  rearmDays,
} from '../../packages/domain/src/alerts/index.ts'
import { redFlagCodes } from '../../packages/domain/src/episodes/red-flags.ts'
import { list, page, table, words } from './markdown.ts'
import { type ClinicalPage, citationList, type PlacedSource } from './sources.ts'

/** Every alert rule: what fires it, whom it reaches, how soon, with which figures and on what ground. */
export function alertsPage(): ClinicalPage {
  const rules = alertRuleIds.map((id) => alertRules[id])
  return {
    file: 'alerts.md',
    title: 'Alert rules',
    summary: 'What fires each alert, whom it reaches, how soon, with which figures and sources.',
    body: page(
      introduction,
      overview(rules),
      '## Around every rule',
      list(shared),
      '## The red-flag list to start from',
      list(Object.values(redFlagCodes)),
      ...rules.map(section),
    ),
    sources: rules.flatMap(listSources),
  }
}

const introduction = `An alert is a signal for a clinician to look; it is no diagnosis and no instruction to treat. A 0 to the
question about self-harm is no reassurance and closes no concern. T1 interrupts a named person; T2 stands on the
worklist and notifies; T3 comes with the digest; T4 is on the chart only. Every figure can be changed by the clinic
and is kept with each alert as it was.`

const shared = [
  '"Physician" means the patient’s coordinator. A role missing from the care team, or absent without cover, falls to the coordinator, then to the clinic’s on-call; when nobody is configured the screen says so at once.',
  'Working hours and days are those of the clinic’s calendar; minutes run day and night. A T1 outside opening times, or still unacknowledged at closing time, goes to the on-call.',
  'Acknowledging resolves nothing. A T1 is never dismissed, snoozed, closed by itself or handled in bulk; a correction annotates it.',
  `T2–T4: repeats are merged while open; then a cool-down of 14 days (T2) or 28 days (T3) unless the tier rises; fires again only after the value came back by half a change threshold or after ${rearmDays} days; snoozed for ${longestSnoozeDays} days at most; withdrawn with a trace when the entry behind it is corrected.`,
  `Imported history never fires. A paper form typed today does, whatever its date. More than ${highAlertsPerDay} T2 alerts a day for one person are worth a warning.`,
  'Without somebody on call PHQ-9 is not sent to patients; it is answered in the clinic.',
  'Admin sees that contact or a call is wanted, never an answer, a score or a tier.',
]

function overview(rules: readonly AlertRule[]): string {
  const rows = rules.map((rule) => [
    rule.id,
    rule.title,
    [rule.tier, ...Object.keys(rule.otherTiers)].join(', '),
    roles(rule.owners),
    roles(rule.also),
    rule.ackBefore ? `before ${rule.ackBefore}` : within(rule.ackWithin),
  ])
  return table(['rule', 'signal', 'tier', 'to', 'also', 'acknowledge'], rows)
}

function section(rule: AlertRule): string {
  const tiers = [rule.tier, ...(Object.keys(rule.otherTiers) as AlertTier[])]
  return page(
    `## ${rule.id}: ${rule.title}`,
    `Fires when: ${rule.trigger}. (Version ${rule.version}.)`,
    list([
      ...tiers.map((tier) => describeTier(rule, tier)),
      `Again: ${repeats(rule)}`,
      `Admin sees: ${words(rule.visibility.admin)}`,
      ...(rule.checklist.length > 0 ? [`Asked of the owner: ${roles(rule.checklist)}`] : []),
    ]),
    ...figures(rule),
    citationList(rule.citations),
  )
}

function describeTier(rule: AlertRule, tier: AlertTier): string {
  const { ackWithin, escalation } = atTier(rule, tier)
  const steps = escalation.map(({ to, afterPeriods }) =>
    afterPeriods === 1 ? words(to) : `${words(to)} after ${afterPeriods} times as long`,
  )
  const channels = Object.entries(deliveryOf(rule, tier)).flatMap(([name, on]) =>
    on ? [name] : [],
  )
  const then = steps.length > 0 ? `, then ${steps.join(', then ')}` : ''
  return `${tier} (${channels.join(', ')}): to ${roles(rule.owners)}, acknowledge ${within(ackWithin)}${then}`
}

function repeats({ repeat, coolDownDays, hysteresis }: AlertRule): string {
  if (repeat === 'once_per_record') return 'once for each record that sets it off'
  if (repeat === 'on_rise_or_new_agent') return 'only when a dose rises or an agent is added'
  const wait = coolDownDays === null ? 'at once' : `after ${coolDownDays} days`
  return hysteresis ? `${wait} and when re-armed (figure: ${words(hysteresis.threshold)})` : wait
}

function figures({ thresholds }: AlertRule): string[] {
  const rows = Object.values(thresholds).map(({ value, unit, meaning, citation }) => [
    meaning,
    value,
    unit,
    `[${citation.tag}] ${citation.text}`,
  ])
  return rows.length > 0 ? [table(['figure', 'value', 'unit', 'source'], rows)] : []
}

function within(allowance: AckWithin | null): string {
  if (!allowance) return 'not asked'
  if (allowance.amount === 0) return 'at once'
  if (allowance.amount === 1 && allowance.unit === 'working_days') return 'by the next working day'
  return `within ${allowance.amount} ${words(allowance.unit)}`
}

function roles(names: readonly string[]): string {
  return names.map(words).join(', ') || '–'
}

function listSources(rule: AlertRule): PlacedSource[] {
  const figures = Object.values(rule.thresholds).map(({ citation, meaning }) => ({
    where: `${rule.id}, ${meaning}`,
    citation,
  }))
  return [...rule.citations.map((citation) => ({ where: rule.id, citation })), ...figures]
}
