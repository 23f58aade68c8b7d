import type { AlertSnapshot, MeasureReading } from '@meridian/domain/alerts'
import {
  type ChangeMeasure,
  type ClassifiedChange,
  classifyChange,
  instruments,
  type MeasureId,
} from '@meridian/domain/instruments'
import type { Part } from '@meridian/domain/reassessment'

/** One measure at a reassessment: at the start of the episode, now, and what to make of the change. */
export interface CardLine {
  readonly measure: MeasureId
  readonly start: CardReading | null
  /** Null: not measured here. */
  readonly now: CardReading | null
  readonly change: ClassifiedChange | null
  /** The change that is held to matter, and who says so. */
  readonly threshold: {
    readonly value: number
    readonly unit: 'points' | 'percent'
    readonly sources: readonly { readonly text: string; readonly tag: string }[]
  }
}

interface CardReading {
  readonly on: string
  readonly value: number
}

/** What moved since the start, measure by measure, in the order of the battery. */
export function listCardLines(
  parts: readonly Part[],
  measures: NonNullable<AlertSnapshot['measures']>,
): CardLine[] {
  const shown = parts.filter(({ isRequired, state }) => isRequired || state === 'answered')
  return shown.flatMap((part) =>
    instruments[part.instrument].measures.map((measure) =>
      lineOf(measure, part, measures[measure.id] ?? []),
    ),
  )
}

function lineOf(
  { id, threshold }: ChangeMeasure,
  { formId, state }: Part,
  readings: readonly MeasureReading[],
): CardLine {
  const now = state === 'answered' ? readings.find((one) => one.id === formId) : undefined
  // What was answered first is no change from anything.
  const start = readings.find((one) => one.isBaseline && one.id !== now?.id)
  const { value, unit, citations } = threshold
  return {
    measure: id,
    start: start ? readingOf(start) : null,
    now: now ? readingOf(now) : null,
    change: start && now ? compare(id, start, now) : null,
    threshold: {
      value,
      unit,
      sources: citations.map(({ text, supports, tag }) => ({ text: `${text}: ${supports}`, tag })),
    },
  }
}

function readingOf({ on, value }: MeasureReading): CardReading {
  return { on, value }
}

function compare(id: MeasureId, start: CardReading, now: CardReading): ClassifiedChange | null {
  const change = classifyChange(id, start.value, now.value)
  return change.classification === 'rejected' ? null : change
}
