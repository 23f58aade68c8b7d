import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { FindingPart, FindingPartCode } from '@meridian/domain/alerts'
import { formatDate } from '../../language/format-date.ts'
import { nameOfMeasure } from '../../words/alert-words.ts'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'

type ParamsOf<Code extends FindingPartCode> = Extract<FindingPart, { code: Code }>['params']

type Sentences = {
  readonly [Code in FindingPartCode]: (params: ParamsOf<Code>) => string
}

const measure = (id: string) => i18n._(findWord(nameOfMeasure, id))
const slot = (id: string) => i18n._(findWord(nameOfSlot, id))
const since = (anchor: 'baseline' | 'previous') =>
  anchor === 'baseline' ? t`at baseline` : t`last time`

/** A code of the medicine or needling rules in words as near as the code itself comes. */
const spoken = (code: string) => code.replaceAll('_', ' ')

const sentences: Sentences = {
  item9_answered: ({ value }) => t`PHQ-9 question 9 was answered with ${value} of 3.`,
  item9_rose_from_zero: ({ total }) => t`It was 0 before; the PHQ-9 total is ${total}.`,
  item9_not_saved: ({ minutes }) =>
    t`The form is still being entered and is not saved; the answer has stood for ${minutes} minutes.`,
  item9_unanswered: ({ on }) => {
    const day = formatDate(on)
    return t`PHQ-9 question 9 was left open on ${day}.`
  },
  concern_recorded: ({ source }) =>
    source === 'clinician'
      ? t`A clinician recorded a concern.`
      : t`A written answer gives concern.`,
  depression_severe: ({ total, threshold }) =>
    t`The PHQ-9 total is ${total}; the signal is at ${threshold}.`,
  depression_newly_high: ({ total, threshold }) =>
    t`The PHQ-9 total is ${total}, for the first time at ${threshold} or more.`,
  depression_worsened: ({ from, to, since: anchor }) => {
    const then = since(anchor)
    return t`The PHQ-9 total is ${to}; it was ${from} ${then}.`
  },
  measure_worsened: ({ measure: id, from, to, since: anchor }) => {
    const name = measure(id)
    const then = since(anchor)
    return t`${name} is ${to}; it was ${from} ${then}.`
  },
  pain_high_twice: ({ value, firstOn, thenOn }) => {
    const first = formatDate(firstOn)
    const then = formatDate(thenOn)
    return t`Pain is ${value} of 10, on ${first} and on ${then}.`
  },
  quota_missed: ({ firstPercent, secondPercent }) =>
    t`The exercise quota was met by ${firstPercent} % and ${secondPercent} % in two weeks.`,
  mme_crossed: ({ to, threshold }) =>
    t`The opioid dose is ${to} MME a day, at ${threshold} or more.`,
  mme_above_mean: ({ mean, to }) => t`The opioid dose is ${to} MME a day; its mean was ${mean}.`,
  mme_rose_in_a_row: ({ times, to }) =>
    t`The opioid dose rose ${times} times in a row, to ${to} MME a day.`,
  mme_dropped: ({ from, to, percent }) =>
    t`The opioid dose fell from ${from} to ${to} MME a day, by ${percent} %.`,
  mme_stopped: ({ from }) => t`The opioid was stopped at ${from} MME a day.`,
  opioid_with_sedative: ({ opioids, sedatives }) => t`${opioids} together with ${sedatives}.`,
  nsaid_with: ({ nsaid, partner, name }) => {
    const other = name ?? spoken(partner)
    return t`${nsaid} together with: ${other}.`
  },
  nsaid_in_pregnancy: ({ nsaid, weeks }) =>
    weeks === null ? t`${nsaid} in pregnancy.` : t`${nsaid} in week ${weeks} of pregnancy.`,
  serotonergic_pair: ({ opioid, partner }) => t`${opioid} together with ${partner}.`,
  needling_risk: ({ risk, sessionOn }) => {
    const name = spoken(risk)
    const day = formatDate(sessionOn)
    return t`Before the session of ${day}: ${name}.`
  },
  adverse_event_serious: ({ category, grade }) => {
    const name = spoken(category)
    return t`Adverse event of grade ${grade}: ${name}.`
  },
  adverse_event_minor: ({ category, grade }) => {
    const name = spoken(category)
    return t`Adverse event of grade ${grade}: ${name}.`
  },
  adverse_events_repeated: ({ sessions, of }) => t`In ${sessions} of ${of} sessions.`,
  red_flag: ({ code, urgency }) => {
    const name = spoken(code)
    return urgency === 'emergent' ? t`Emergent red flag: ${name}.` : t`Red flag: ${name}.`
  },
  short_sleep_window: ({ minutes, risk }) => {
    const name = spoken(risk)
    return t`A sleep window of ${minutes} minutes with: ${name}.`
  },
  no_contact: ({ days, threshold }) =>
    t`No completed contact and no form for ${days} days; the signal is at ${threshold}.`,
  no_shows_in_a_row: ({ count }) => t`${count} sessions in a row without the patient.`,
  reassessment_due: ({ slot: id, dueOn }) => {
    const name = slot(id)
    const day = formatDate(dueOn)
    return t`${name} is due since ${day}.`
  },
  reassessment_overdue: ({ slot: id, dueOn, closesOn }) => {
    const name = slot(id)
    const day = formatDate(dueOn)
    const last = formatDate(closesOn)
    return t`${name} was due on ${day}; it can be recorded until ${last}.`
  },
  reassessment_missed: ({ slot: id, dueOn }) => {
    const name = slot(id)
    const day = formatDate(dueOn)
    return t`${name}, due on ${day}, was not recorded in time.`
  },
}

/** One reason of a signal, in words; a reason newer than this screen as its code. */
export function sentenceOfPart({ code, params }: FindingPart): string {
  const sentence = sentences[code] as ((given: typeof params) => string) | undefined
  return sentence ? sentence(params) : spoken(code)
}
