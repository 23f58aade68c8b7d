import type { EpisodeResponse } from '@meridian/db/repositories'
import { type CalendarDate, dateAt, type TimeZone } from '@meridian/domain'
import type { AlertSnapshot, MeasureReading, Phq9Entry } from '@meridian/domain/alerts'
import {
  instruments,
  isInstrumentId,
  listRegionMeasures,
  type MeasureId,
  measureIds,
} from '@meridian/domain/instruments'
import { dropContinued } from './drop-continued.ts'

const item9 = '9'
const symptoms = ['1', '2', '3', '4', '5', '6', '7', '8', item9]

interface Reading {
  readonly regions: readonly string[]
  readonly timeZone: TimeZone
  readonly today: CalendarDate
}

/** What the alert rules look at of what was answered in an episode, oldest first. */
export function getAnsweredFacts(
  responses: readonly EpisodeResponse[],
  { regions, timeZone, today }: Reading,
): Required<Pick<AlertSnapshot, 'phq9' | 'measures' | 'primaryMeasures'>> {
  const dated = dropContinued(responses).map((response) => ({
    ...response,
    recordedOn: dateAt(response.recordedAt, timeZone),
  }))
  const read = measureIds.map((id) => [id, listReadings(id, dated)] as const)
  const measures = Object.fromEntries(read.filter(([, readings]) => readings.length > 0))
  return { phq9: listPhq9(dated, today), measures, primaryMeasures: primaryOf(measures, regions) }
}

interface Dated extends EpisodeResponse {
  readonly recordedOn: CalendarDate
}

function listPhq9(responses: readonly Dated[], today: CalendarDate): Phq9Entry[] {
  const all = responses.filter(({ instrument }) => instrument === 'phq9')
  return all.map((response) => {
    const { id, answerId, answeredOn, recordedOn, answers, scores, source } = response
    const isSubmitted = isLast(response, all) && isFinal(response, today)
    return {
      id: answerId ?? id,
      on: answeredOn,
      recordedOn,
      state: isSubmitted ? 'submitted' : 'saved',
      total: scores.total ?? null,
      ...readSymptoms(source === 'items' ? answers : {}),
    }
  })
}

/** The answer to question 9 and the sum of all nine, as far as they are answered. */
export function readSymptoms(
  answers: Readonly<Record<string, unknown>>,
): Pick<Phq9Entry, 'item9' | 'sumOfAnswered'> {
  const answer = answers[item9]
  const given = symptoms.map((key) => answers[key]).filter(isNumber)
  return {
    item9: isNumber(answer) ? answer : null,
    sumOfAnswered: given.reduce((sum, value) => sum + value, 0),
  }
}

/** False for a form that was saved again for the same reassessment; outside one each stands alone. */
function isLast({ id, reassessmentId }: Dated, all: readonly Dated[]): boolean {
  if (reassessmentId === null) return true
  return all.findLast((other) => other.reassessmentId === reassessmentId)?.id === id
}

/**
 * Nothing more will come: its reassessment is closed, or only the question about self-harm is open, as it
 * is on any total from paper; or, outside a reassessment, nobody went on with it on the day.
 */
function isFinal(
  { reassessmentId, outcome, answers, source, recordedOn }: Dated,
  today: CalendarDate,
): boolean {
  if (outcome === 'completed' || source === 'total_entry') return true
  if (symptoms.every((key) => key === item9 || isNumber(answers[key]))) return true
  return reassessmentId === null && recordedOn < today
}

function listReadings(measure: MeasureId, responses: readonly Dated[]): MeasureReading[] {
  const readings = responses.flatMap(({ id, answeredOn, recordedOn, slot, ...response }) => {
    const { instrument, scores } = response
    if (!isInstrumentId(instrument)) return []
    const score = instruments[instrument].measures.find((known) => known.id === measure)?.score
    const value = score === undefined ? undefined : scores[score]
    return value === undefined ? [] : [{ id, on: answeredOn, recordedOn, value, slot }]
  })
  const baseline = readings.findLast(({ slot }) => slot === 'baseline') ?? readings[0]
  return readings.map(({ slot: _, ...reading }) => ({
    ...reading,
    isBaseline: reading.id === baseline?.id,
  }))
}

/** Reference §3.3: pain intensity (NRS, else VAS), BPI interference, and the measure of the region. */
function primaryOf(
  measures: Partial<Record<MeasureId, unknown>>,
  regions: readonly string[],
): MeasureId[] {
  const intensity = measures.nrs === undefined && measures.vas !== undefined ? 'vas' : 'nrs'
  const ofRegions = measureIds.filter((id) => listRegionMeasures(regions).some((own) => own === id))
  return [intensity, 'bpi_interference', ...ofRegions]
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
