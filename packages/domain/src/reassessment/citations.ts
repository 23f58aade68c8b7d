import type { Citation } from '../shared/citation.ts'

/** What the rules of this folder rest on, by rule. */
export const reassessmentCitations = {
  slots: {
    id: 'slots',
    section: '§4',
    text: 'Baseline, phase ends at days 28, 56 and 84, days 126 and 182, cycle end, 90 days after discharge.',
    tag: 'P',
  },
  collection_points: {
    id: 'S29',
    section: '§4',
    text: 'ePPOC collects at referral, pathway or episode end, and at follow-up after the episode.',
    tag: 'S',
  },
  follow_up: {
    id: 'follow_up',
    section: '§4',
    text: 'Follow-up 3–6 months after the episode; the product asks once, 90 days after discharge.',
    tag: 'K',
  },
  window: {
    id: 'window',
    section: '§4',
    text: 'Opens 7 days before the due date, 7 days’ grace, closes 21 days after it or when the next opens.',
    tag: 'P',
  },
  late_baseline: {
    id: 'late_baseline',
    section: '§3.1.1',
    text: 'Baseline forms are accepted until the first treatment; later ones are marked late.',
    tag: 'P',
  },
  merging: {
    id: 'merging',
    section: '§3.1.4, §4',
    text: 'A cycle end within 14 days of a phase slot is one object: the earlier date, both batteries.',
    tag: 'P',
  },
  shared_form: {
    id: 'shared_form',
    section: '§4, §1.15',
    text: 'A form satisfies every slot whose window contains it and whose due date is within 14 days.',
    tag: 'P',
  },
  pausing: {
    id: 'pausing',
    section: '§3.2, §4',
    text: 'Pausing an episode stops all clocks and shifts every open due date by the paused days.',
    tag: 'P',
  },
  final_statuses: {
    id: 'final_statuses',
    section: '§4',
    text: 'Missed is final; discharge, death and withdrawal make an open slot not applicable.',
    tag: 'P',
  },
} as const satisfies Record<string, Citation>
