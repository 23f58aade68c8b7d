import type { Citation } from '../shared/citation.ts'

/** What the rules of this folder rest on, by rule. */
export const acupunctureCitations = {
  points: {
    id: 'S21',
    section: '§6.1',
    text: 'The 361 codes of fourteen meridians, counted in a public data set of the WHO standard.',
    tag: 'S',
  },
  point_names: {
    id: 'names',
    section: '§6.1',
    text: 'Names of points, which extra points lie on the midline, and ear points beyond those listed.',
    tag: 'K',
  },
  extra_points: {
    id: 'S22',
    section: '§6.1',
    text: 'Extra and ear points by public lists; Yintang is EX-HN3, and GV29 in newer national standards.',
    tag: 'R',
  },
  session: {
    id: 'S32',
    section: '§6.2',
    text: 'STRICTA 2010: 6 items and 17 sub-items for reporting acupuncture.',
    tag: 'S',
  },
  needle_count: {
    id: 'needle_count',
    section: '§6.2',
    text: 'Needles in equal needles out, or the session cannot be signed.',
    tag: 'P',
  },
  cautions: {
    id: 'cautions',
    section: '§6.3',
    text: 'Contraindications and cautions at the site, with standing risks, in pregnancy and over the thorax.',
    tag: 'K',
  },
  adverse_event_families: {
    id: 'S33',
    section: '§6.4',
    text: 'Traumatic, infectious and other adverse events in the literature.',
    tag: 'S',
  },
  adverse_event_grades: {
    id: 'adverse_event_grades',
    section: '§6.4',
    text: 'Grades 1 to 5; from grade 3 an event is serious.',
    tag: 'P',
  },
} as const satisfies Record<string, Citation>
