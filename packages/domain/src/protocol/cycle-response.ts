import { type Change, classifyChange, type MeasureId } from '../instruments/index.ts'

/** The measures a cycle is judged by (reference §3.3); the region decides between ODI, NDI and PSFS. */
export const primaryMeasures = ['nrs', 'vas', 'bpi_interference', 'odi', 'ndi', 'psfs'] as const
export type PrimaryMeasure = (typeof primaryMeasures)[number] & MeasureId

/** A primary measure at the episode's baseline and at the end of the cycle. */
export interface PrimaryChange {
  readonly measure: PrimaryMeasure
  readonly baseline: number
  readonly followUp: number
}

export type CycleOutcome =
  | 'responder'
  | 'partial'
  | 'non_responder'
  | 'under_dosed'
  | 'not_assessable'

export interface CycleResponse {
  readonly outcome: CycleOutcome
  readonly improved: readonly PrimaryMeasure[]
  readonly worsened: readonly PrimaryMeasure[]
  /** A case conference of all roles is to be called. */
  readonly caseConference: boolean
  /** Acupuncture may go on without a fresh decision. */
  readonly mayExtend: boolean
}

/** At least this much less pain, in percent of the baseline, makes a responder. */
export const responderPainPercent = 30

/**
 * What a finished cycle did (reference §3.3): responder with 30 % less pain, or interference or the
 * region's measure better by its threshold, and nothing worse; partial with any one improved; otherwise
 * non-responder. Too few sessions are under-dosed, never non-response (§3.1.4). Scores outside a
 * measure's range do not count; without one that does the cycle is not assessable.
 */
export function classifyCycleResponse(
  changes: readonly PrimaryChange[],
  { underDosed }: { readonly underDosed: boolean },
): CycleResponse {
  const judged = changes.flatMap((one) => {
    const change = classifyChange(one.measure, one.baseline, one.followUp)
    return change.classification === 'rejected' ? [] : [{ measure: one.measure, change }]
  })
  const improved = judged.filter(isImproved).map(({ measure }) => measure)
  const worsened = judged
    .filter(({ change }) => change.classification === 'worsened')
    .map(({ measure }) => measure)
  const isResponse = worsened.length === 0 && judged.some(isEnough)
  const outcome = nameOutcome({ underDosed, judged: judged.length, improved, isResponse })
  return {
    outcome,
    improved,
    worsened,
    caseConference: outcome === 'non_responder',
    mayExtend: outcome === 'responder' || outcome === 'partial',
  }
}

interface Judged {
  readonly measure: PrimaryMeasure
  readonly change: Change
}

function isPain(measure: PrimaryMeasure): boolean {
  return measure === 'nrs' || measure === 'vas'
}

function isMuchLessPain({ measure, change }: Judged): boolean {
  return isPain(measure) && (change.percentChange ?? 0) <= -responderPainPercent
}

function isImproved(one: Judged): boolean {
  return one.change.classification === 'improved' || isMuchLessPain(one)
}

function isEnough(one: Judged): boolean {
  return isPain(one.measure) ? isMuchLessPain(one) : one.change.classification === 'improved'
}

function nameOutcome(of: {
  underDosed: boolean
  judged: number
  improved: readonly PrimaryMeasure[]
  isResponse: boolean
}): CycleOutcome {
  if (of.underDosed) return 'under_dosed'
  if (of.judged === 0) return 'not_assessable'
  if (of.isResponse) return 'responder'
  return of.improved.length > 0 ? 'partial' : 'non_responder'
}
