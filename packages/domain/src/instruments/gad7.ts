import { keysTo, sumOf } from './algorithms.ts'
import { cite, productRule, unchecked } from './citation.ts'
import type { InstrumentDefinition } from './definition.ts'
import {
  frequencyItems,
  functionalItem,
  gad7Stem,
  phqAttribution,
} from './patient-health-questionnaires.ts'

export const gad7: InstrumentDefinition = {
  id: 'gad7',
  name: 'Generalized Anxiety Disorder-7',
  higherIsBetter: false,
  stem: gad7Stem,
  attribution: phqAttribution,
  items: [
    ...frequencyItems([
      ['Nervousness', 'Feeling nervous, anxious, or on edge', '69725-0'],
      ['Uncontrollable worry', 'Not being able to stop or control worrying', '68509-9'],
      ['Excess worry', 'Worrying too much about different things', '69733-4'],
      ['Trouble relaxing', 'Trouble relaxing', '69734-2'],
      ['Restlessness', 'Being so restless that it is hard to sit still', '69735-9'],
      ['Irritability', 'Becoming easily annoyed or irritable', '69689-8'],
      ['Dread', 'Feeling afraid as if something awful might happen', '69736-7'],
    ]),
    functionalItem('8'),
  ],
  scores: [
    {
      key: 'total',
      label: 'Total',
      role: 'main',
      min: 0,
      max: 21,
      integer: true,
      unit: '{score}',
      decimals: 0,
      loinc: '70274-6',
      bands: {
        version: 'gad7@1',
        bands: [
          { key: 'minimal', from: 0 },
          { key: 'mild', from: 5 },
          { key: 'moderate', from: 10 },
          { key: 'severe', from: 15 },
        ],
        citations: [
          unchecked(
            '0-4, 5-9, 10-14, 15-21; to be checked in Spitzer 2006, Arch Intern Med 166:1092',
          ),
          cite('wrongGad7Bands', 'its 0-28 and severe from 16 are wrong and not used'),
        ],
      },
    },
    {
      key: 'functional',
      label: 'Functional difficulty',
      role: 'detail',
      min: 0,
      max: 3,
      integer: true,
      unit: '{score}',
      decimals: 0,
    },
  ],
  measures: [
    {
      id: 'gad7',
      score: 'total',
      threshold: {
        value: 4,
        unit: 'points',
        citations: [unchecked('MCID 4, said to be Toussaint 2020, J Affect Disord 265:395')],
      },
      otherThresholds: [],
    },
  ],
  options: [],
  recall: 'Last 2 weeks',
  minimumInterval: { days: 14, citations: [productRule('GAD-7 at least 14 days apart')] },
  ownerDiscipline: 'psychology',
  missingRule: {
    text: 'All 7 items are required.',
    citations: [productRule('the strictest rule')],
  },
  rights: {
    posture: 'text_ships',
    text: 'Free to reproduce, translate and display; the attribution line stays.',
    citations: [cite('loincStarters', 'no permission required')],
  },
  panelLoinc: '69737-5',
  codeCitations: [cite('loincStarters', 'LOINC codes')],
  algorithm: {
    version: 'gad7@1',
    citations: [cite('loincStarters', 'items of the panel'), productRule('sum of the 7 items')],
    compute: sumOf({ functional: ['8'], total: keysTo(7) }),
  },
}
