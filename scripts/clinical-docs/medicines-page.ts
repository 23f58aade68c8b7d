import {
  drugClasses,
  drugClassIds,
  ingredientCitations,
  mmeTable,
  mmeThresholds,
  rxNormIngredients,
} from '../../packages/domain/src/medications/index.ts'
import { list, page, table } from './markdown.ts'
import { type ClinicalPage, citationList, type PlacedSource } from './sources.ts'

/** The opioid conversion table, its caveats, and the drug classes the interaction rules use. */
export function medicinesPage(): ClinicalPage {
  const sources = listSources()
  return {
    file: 'medicines.md',
    title: 'Medicines and daily opioid dose',
    summary: 'Morphine milligram equivalents, their caveats, and the drug classes of the flags.',
    body: page(
      introduction,
      `## Conversion factors (\`${mmeTable.version}\`)`,
      table(
        ['drug', 'route', 'MME per', 'factor'],
        mmeTable.factors.map(({ drug, route, unit, factor }) => [drug, route, unit, factor]),
      ),
      `Listed apart, never counted as 0: ${mmeTable.excluded.join(', ')}.`,
      '## Caveats',
      list(mmeTable.caveats),
      '## Totals that call for attention',
      table(
        ['flag', 'MME a day from', 'what it is'],
        mmeThresholds.map(({ flag, atLeast, label }) => [flag, atLeast, label]),
      ),
      '## Drug classes of the interaction flags',
      table(['class', 'ATC codes that start with', 'or ingredient'], classRows()),
      '## Opioids and their antidote in RxNorm',
      table(['ingredient', 'code'], Object.entries(rxNormIngredients)),
      '## Sources',
      citationList(sources.map(({ citation }) => citation)),
    ),
    sources,
  }
}

const introduction = `The daily total adds every opioid from every source, with exact decimal arithmetic. As-needed
medicines are counted twice: as taken, and at the most allowed. What cannot be counted is named, and the total is
then a lower bound. No total stops anybody from recording anything.`

function classRows(): unknown[][] {
  return drugClassIds.map((id) => {
    const { label, atcPrefixes, ingredients } = drugClasses[id]
    return [label, atcPrefixes.join(', ') || '–', ingredients.join(', ') || '–']
  })
}

function listSources(): PlacedSource[] {
  const table = [...mmeTable.citations, ...mmeTable.caveatCitations].map((citation) => ({
    where: 'Opioid conversion table',
    citation,
  }))
  const totals = mmeThresholds.flatMap(({ flag, citations }) =>
    citations.map((citation) => ({ where: `Total ${flag}`, citation })),
  )
  const classes = drugClassIds.flatMap((id) =>
    drugClasses[id].citations.map((citation) => ({ where: drugClasses[id].label, citation })),
  )
  const codes = ingredientCitations.map((citation) => ({ where: 'RxNorm codes', citation }))
  return [...table, ...totals, ...classes, ...codes]
}
