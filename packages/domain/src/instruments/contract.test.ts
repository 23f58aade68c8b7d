import { describe, expect, it, test } from 'vitest'
import type { NumberItem } from './definition.ts'
import { type InstrumentId, instrumentIds } from './instrument-id.ts'
import { listCitations, listUnverifiedCitations } from './list-citations.ts'
import { instruments } from './registry.ts'
import { scoreInstrument } from './score-instrument.ts'

/** §1.1: items and their range, the range of the main scores, the days between two administrations. */
const summary: Record<
  InstrumentId,
  { items: number; range: [number, number]; scores: Record<string, [number, number]>; days: number }
> = {
  vas: { items: 1, range: [0, 100], scores: { total: [0, 100] }, days: 0 },
  nrs: { items: 1, range: [0, 10], scores: { total: [0, 10] }, days: 0 },
  bpi: {
    items: 11,
    range: [0, 10],
    scores: { severity: [0, 10], interference: [0, 10] },
    days: 7,
  },
  pcs: {
    items: 13,
    range: [0, 4],
    scores: {
      total: [0, 52],
      rumination: [0, 16],
      magnification: [0, 12],
      helplessness: [0, 24],
    },
    days: 14,
  },
  isi: { items: 7, range: [0, 4], scores: { total: [0, 28] }, days: 14 },
  psqi: { items: 18, range: [0, 3], scores: { total: [0, 21] }, days: 28 },
  odi: { items: 10, range: [0, 5], scores: { percent: [0, 100] }, days: 14 },
  ndi: { items: 10, range: [0, 5], scores: { raw: [0, 50], percent: [0, 100] }, days: 14 },
  phq9: { items: 9, range: [0, 3], scores: { total: [0, 27] }, days: 14 },
  gad7: { items: 7, range: [0, 3], scores: { total: [0, 21] }, days: 14 },
  peg: { items: 3, range: [0, 10], scores: { mean: [0, 10] }, days: 7 },
  psfs: { items: 5, range: [0, 10], scores: { mean: [0, 10] }, days: 7 },
  tsk11: {
    items: 11,
    range: [1, 4],
    scores: { total: [11, 44], activity_avoidance: [6, 24], somatic_focus: [5, 20] },
    days: 14,
  },
  pseq: { items: 10, range: [0, 6], scores: { total: [0, 60] }, days: 14 },
}

/** §1.0.1: the scores an instrument may answer. */
const scoreNames: Record<InstrumentId, string[]> = {
  vas: ['total'],
  nrs: ['total'],
  bpi: ['interference', 'severity'],
  pcs: ['helplessness', 'magnification', 'rumination', 'total'],
  isi: ['total'],
  psqi: [
    'c1_quality',
    'c2_latency',
    'c3_duration',
    'c4_efficiency',
    'c5_disturbance',
    'c6_medication',
    'c7_dysfunction',
    'efficiencyPct',
    'total',
  ],
  odi: ['percent', 'possible', 'raw'],
  ndi: ['percent', 'raw'],
  phq9: ['functional', 'total'],
  gad7: ['functional', 'total'],
  peg: ['mean'],
  psfs: ['mean', 'n'],
  tsk11: ['activity_avoidance', 'somatic_focus', 'total'],
  pseq: ['total'],
}

/** §1.0.1: the bands each banded score may answer. */
const bandNames: Partial<Record<InstrumentId, Record<string, string[]>>> = {
  vas: { total: ['mild', 'moderate', 'none', 'severe'] },
  nrs: { total: ['mild', 'moderate', 'none', 'severe'] },
  bpi: {
    interference: ['mild', 'moderate', 'none', 'severe'],
    severity: ['mild', 'moderate', 'none', 'severe'],
  },
  pcs: { total: ['below_cutoff', 'clinically_relevant'] },
  isi: { total: ['moderate', 'none', 'severe', 'subthreshold'] },
  psqi: { total: ['good', 'poor'] },
  odi: { percent: ['extreme', 'minimal', 'moderate', 'severe', 'very_severe'] },
  ndi: { raw: ['complete', 'mild', 'moderate', 'none', 'severe'] },
  phq9: { total: ['mild', 'minimal', 'moderate', 'moderately_severe', 'severe'] },
  gad7: { total: ['mild', 'minimal', 'moderate', 'severe'] },
  pseq: { total: ['mild', 'minimal', 'moderate', 'severe'] },
}

const packs = ['bpi', 'pcs', 'isi', 'psqi', 'odi', 'ndi', 'tsk11', 'pseq']
const psychology = ['pcs', 'isi', 'psqi', 'phq9', 'gad7', 'pseq']
const physiotherapy = ['odi', 'ndi', 'psfs', 'tsk11']

describe.each(instrumentIds)('the contract of %s', (id) => {
  const definition = instruments[id]
  const { items, scores } = definition

  it('is registered under its own id, with a name, a recall and a version', () => {
    expect(definition.id).toBe(id)
    expect(definition.name).not.toBe('')
    expect(definition.recall).not.toBe('')
    expect(definition.algorithm.version).toMatch(new RegExp(`^${id}@\\d+$`))
  })

  it('has the items and ranges of the reference, each with a label of its own', () => {
    const scored = items.filter((item) => item.scored)
    expect(scored).toHaveLength(summary[id].items)
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
    expect(new Set(items.map(({ label }) => label)).size).toBe(items.length)
    const ratings = scored.filter(
      (item): item is NumberItem =>
        item.kind === 'number' && !['min', 'h'].includes(item.unit ?? ''),
    )
    for (const { min, max } of ratings) expect([min, max]).toEqual(summary[id].range)
  })

  it('has the scores and ranges of the reference', () => {
    expect(scores.map(({ key }) => key).sort()).toEqual(scoreNames[id])
    expect(scores.some(({ role }) => role === 'main')).toBe(true)
    for (const [key, range] of Object.entries(summary[id].scores)) {
      const score = scores.find((candidate) => candidate.key === key)
      expect([score?.min, score?.max]).toEqual(range)
    }
  })

  it('has the bands of the reference, rising from the lowest score, each set with its source', () => {
    const banded = scores.filter(({ bands }) => bands)
    const names = banded.map(({ key, bands }) => [key, bands?.bands.map((band) => band.key).sort()])
    expect(Object.fromEntries(names)).toEqual(bandNames[id] ?? {})
    for (const { bands, otherBands = [], min } of scores) {
      for (const set of bands ? [bands, ...otherBands] : otherBands) {
        expect(set.version).toMatch(/@\d+$/)
        expect(set.citations.length).toBeGreaterThan(0)
        expect(set.bands[0]?.from).toBe(min)
        const bounds = set.bands.map(({ from, exclusive }) => from + (exclusive ? 1e-9 : 0))
        expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b))
      }
    }
  })

  it('measures change on a score it has, with a cited threshold', () => {
    expect(definition.measures.length).toBeGreaterThan(0)
    for (const { score, threshold, otherThresholds } of definition.measures) {
      expect(scores.some(({ key }) => key === score)).toBe(true)
      for (const { value, citations } of [threshold, ...otherThresholds]) {
        expect(value).toBeGreaterThan(0)
        expect(citations.length).toBeGreaterThan(0)
      }
    }
  })

  it('cites its algorithm, its rule for missing answers, its interval and its rights', () => {
    for (const part of ['algorithm', 'missing answers', 'minimum interval', 'rights']) {
      expect(listCitations(id).some((placed) => placed.part === part)).toBe(true)
    }
    for (const { citation } of listCitations(id)) {
      expect(citation.text).not.toBe('')
      expect(citation.supports).not.toBe('')
    }
  })

  it('keeps the interval and the owner of the reference', () => {
    expect(definition.minimumInterval.days).toBe(summary[id].days)
    const owner = psychology.includes(id)
      ? 'psychology'
      : physiotherapy.includes(id)
        ? 'physiotherapy'
        : 'acupuncture'
    expect(definition.ownerDiscipline).toBe(owner)
  })

  it('carries wording only where it may ship', () => {
    expect(definition.rights.posture).toBe(packs.includes(id) ? 'pack' : 'text_ships')
    expect(definition.rights.text).not.toBe('')
    if (definition.rights.posture === 'text_ships') return
    expect(definition.stem).toBeUndefined()
    for (const item of items) {
      expect(item.text).toBeUndefined()
      if (item.kind === 'number') expect(item.anchors).toBeUndefined()
      expect(item.label.length).toBeLessThan(32)
    }
  })

  it('cites the codes it has', () => {
    const codes = [definition.panelLoinc, ...[...items, ...scores].map(({ loinc }) => loinc)]
    const given = codes.filter((code) => code !== undefined)
    for (const code of given) expect(code).toMatch(/^\d{4,6}-\d$/)
    expect(definition.codeCitations.length > 0).toBe(given.length > 0)
  })

  it('answers an empty form with what is missing and no score', () => {
    const result = scoreInstrument(id, {})
    expect(result).toMatchObject({ status: 'incomplete', scores: {}, bands: {}, prorated: false })
    expect(result).toHaveProperty('missing.0')
  })
})

it('shows the credit line with the PHQ-9, the GAD-7 and the PEG', () => {
  for (const id of ['phq9', 'gad7'] as const) {
    expect(instruments[id].attribution).toContain('No permission required')
  }
  expect(instruments.peg.attribution).toContain('Krebs')
})

it('gives each PHQ-9 and GAD-7 item its own LOINC code', () => {
  expect(instruments.phq9.items.map(({ loinc }) => loinc)).toEqual([
    '44250-9',
    '44255-8',
    '44259-0',
    '44254-1',
    '44251-7',
    '44258-2',
    '44252-5',
    '44253-3',
    '44260-8',
    '69722-7',
  ])
  expect(instruments.gad7.items.slice(0, 7).map(({ loinc }) => loinc)).toEqual([
    '69725-0',
    '68509-9',
    '69733-4',
    '69734-2',
    '69735-9',
    '69689-8',
    '69736-7',
  ])
})

test('what is not verified can be listed', () => {
  const claims = listUnverifiedCitations().map(
    ({ instrument, citation }) => `${instrument}: ${citation.supports}`,
  )
  expect(claims).toEqual(
    expect.arrayContaining([
      'phq9: prorate up to 2: round half up of sum × 9 / answered',
      'gad7: MCID 4, said to be Toussaint 2020, J Affect Disord 265:395',
      'psqi: 3 points is the usual convention',
      'ndi: MCID 7.5/50, MDC 10.2',
    ]),
  )
})
