import type { InstrumentId } from '@meridian/domain/instruments'
import type { Answers } from './story.ts'

/** A night as the PSQI asks about it. */
export interface Night {
  readonly bed: string
  readonly rise: string
  /** Minutes to fall asleep. */
  readonly latency: number
  /** Hours slept. */
  readonly hours: number
  /** 0 to 3: onset, waking and pain, and what follows by day. */
  readonly trouble: number
}

/** Scores as a story tells them; answers that come to exactly these are made up from them. */
export interface Forms {
  readonly nrs?: number
  /** Worst, least, average, now. */
  readonly bpi?: {
    readonly severity: readonly [number, number, number, number]
    /** Activity, mood, walking, work, relations, sleep, enjoyment. */
    readonly interference: readonly [number, number, number, number, number, number, number]
  }
  readonly pcs?: number
  readonly isi?: number
  readonly psqi?: Night
  /** Sum of the ten sections, 0 to 50. */
  readonly odi?: number
  /** Sum of the ten sections, 0 to 50. */
  readonly ndi?: number
  /** Items 1 to 8 come to `total` less item 9. */
  readonly phq9?: number | { readonly total: number; readonly selfHarm: number }
  readonly gad7?: number
  readonly psfs?: readonly number[]
  readonly tsk11?: number
  readonly pseq?: number
}

const severityItems = ['worst', 'least', 'average', 'now']
const interferenceItems = ['activity', 'mood', 'walking', 'work', 'relations', 'sleep', 'enjoyment']

/** The answers to every form that is told, item by item. */
export function fillForms(forms: Forms): Partial<Record<InstrumentId, Answers>> {
  const { nrs, bpi, pcs, isi, psqi, odi, ndi, phq9, gad7, psfs, tsk11, pseq } = forms
  return {
    ...(bpi && { bpi: fillBpi(bpi) }),
    ...(pcs !== undefined && { pcs: spread(pcs, 13) }),
    ...(isi !== undefined && { isi: spread(isi, 7) }),
    ...(psqi && { psqi: fillPsqi(psqi) }),
    ...(odi !== undefined && { odi: spread(odi, 10) }),
    ...(ndi !== undefined && { ndi: spread(ndi, 10) }),
    ...(phq9 !== undefined && { phq9: fillPhq9(phq9) }),
    ...(gad7 !== undefined && { gad7: spread(gad7, 7) }),
    ...(psfs && {
      psfs: named(
        psfs.map((_, index) => `a${index + 1}`),
        psfs,
      ),
    }),
    ...(tsk11 !== undefined && { tsk11: spread(tsk11, 11) }),
    ...(pseq !== undefined && { pseq: spread(pseq, 10) }),
    // The pain score closes a reassessment, so it is entered last.
    ...(nrs !== undefined && { nrs: { '1': nrs } }),
  }
}

/** `count` answers as equal as they can be that come to `total`. */
function spread(total: number, count: number): Answers {
  const least = Math.floor(total / count)
  const more = total % count
  const items = Array.from({ length: count }, (_, index) => String(index + 1))
  return named(
    items,
    items.map((_, index) => least + (index < more ? 1 : 0)),
  )
}

function named(keys: readonly string[], values: readonly number[]): Answers {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]))
}

function fillBpi({ severity, interference }: NonNullable<Forms['bpi']>): Answers {
  return { ...named(severityItems, severity), ...named(interferenceItems, interference) }
}

function fillPhq9(told: NonNullable<Forms['phq9']>): Answers {
  const { total, selfHarm } = typeof told === 'number' ? { total: told, selfHarm: 0 } : told
  return { ...spread(total - selfHarm, 8), '9': selfHarm }
}

function fillPsqi({ bed, rise, latency, hours, trouble }: Night): Answers {
  const rest = { '5c': 1, '5d': 0, '5e': 0, '5f': 0, '5g': 1, '5h': 1, '7': 0 }
  const own = { '5a': trouble, '5b': trouble, '5i': trouble, '6': trouble, '8': 1, '9': trouble }
  return { '1': bed, '2': latency, '3': rise, '4': hours, ...rest, ...own }
}
