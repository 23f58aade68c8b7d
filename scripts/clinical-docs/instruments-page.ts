import {
  type BandSet,
  bandLabels,
  type ChangeMeasure,
  type InstrumentDefinition,
  type Item,
  instrumentIds,
  instruments,
  listCitations,
  type ScoreDefinition,
} from '../../packages/domain/src/instruments/index.ts'
import { list, page, table } from './markdown.ts'
import { type ClinicalPage, citationList } from './sources.ts'

/** Every instrument: what is asked, how it is scored, how a score and a change are read, and on what ground. */
export function instrumentsPage(): ClinicalPage {
  return {
    file: 'instruments.md',
    title: 'Instruments',
    summary: 'The fourteen scales: items, scoring, bands, change thresholds, rights and sources.',
    body: page(introduction, overview(), ...instrumentIds.map((id) => section(instruments[id]))),
    sources: instrumentIds.flatMap((id) =>
      listCitations(id).map(({ part, citation }) => ({
        where: `${instruments[id].name}, ${part}`,
        citation,
      })),
    ),
  }
}

const introduction = `Bands are lower-bound cut-offs on the unrounded score; they help reading and are no diagnosis.
Answers out of range are rejected, never coerced. A missing answer is never read as 0. A score computed by a
published rule with answers missing is marked as pro-rated. Items carry neutral topic labels; wording under
licence is loaded by the clinic.`

function overview(): string {
  const rows = instrumentIds.map((id) => {
    const { name, higherIsBetter, recall, minimumInterval, rights, ownerDiscipline } =
      instruments[id]
    const days = minimumInterval.days === 0 ? 'any time' : `${minimumInterval.days} d`
    const better = higherIsBetter ? 'higher' : 'lower'
    return [id, name, better, recall, days, ownerDiscipline, rights.posture]
  })
  return table(['id', 'name', 'better is', 'recall', 'repeat after', 'owner', 'wording'], rows)
}

function section(instrument: InstrumentDefinition): string {
  const { id, name, items, scores, measures, missingRule, rights, algorithm } = instrument
  return page(
    `## ${name} (\`${id}\`)`,
    `Algorithm version \`${algorithm.version}\`. ${rights.text}`,
    table(['item', 'topic', 'range', 'counts', 'LOINC'], items.map(itemRow)),
    `**Missing answers.** ${missingRule.text}`,
    table(['score', 'range', 'unit', 'bands in use'], scores.map(scoreRow)),
    ...scores.flatMap(otherBands),
    table(['change of', 'counts from', 'other published thresholds'], measures.map(measureRow)),
    '**Sources.**',
    citationList(listCitations(id).map(({ citation }) => citation)),
  )
}

function itemRow(item: Item): unknown[] {
  const range =
    item.kind === 'number'
      ? `${item.min}–${item.max}${item.integer ? '' : ', decimals'}${item.unit ? ` ${item.unit}` : ''}`
      : item.kind
  return [item.key, item.label, range, item.scored ? 'yes' : 'kept, not summed', item.loinc]
}

function scoreRow({ label, min, max, unit, bands }: ScoreDefinition): unknown[] {
  return [label, `${min}–${max}`, unit, bands ? bandText(bands) : 'none']
}

function bandText({ bands, version }: BandSet): string {
  const cuts = bands.map(
    ({ key, from, exclusive }) => `${bandLabels[key]} ${exclusive ? '>' : '≥'} ${from}`,
  )
  return `${cuts.join(', ')} (${version})`
}

function otherBands({ label, bands, otherBands: others = [] }: ScoreDefinition): string[] {
  const cautions = [bands, ...others].flatMap((set) =>
    set?.caution ? [`Caution (${set.version}): ${set.caution}`] : [],
  )
  const published = others.map((set) => `Published, not in use, for ${label}: ${bandText(set)}`)
  return cautions.length + published.length > 0 ? [list([...published, ...cautions])] : []
}

function measureRow({ id, threshold, otherThresholds }: ChangeMeasure): unknown[] {
  const others = otherThresholds.map(({ value, unit, citations }) => {
    const sources = citations.map(({ text }) => text).join(', ')
    return `${value} ${unit} (${sources})`
  })
  return [id, `${threshold.value} ${threshold.unit}`, others.join('; ') || '–']
}
