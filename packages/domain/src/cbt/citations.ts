import type { Citation } from '../shared/citation.ts'

/** What the rules of this folder rest on, by rule. */
export const cbtCitations = {
  course: {
    id: 'S28',
    section: '§7.3',
    text: 'VA CBT-CP: 12 sessions, 1–3 engage, 4–10 skills, 11–12 discharge planning, then follow-up.',
    tag: 'S',
  },
  pain_education: {
    id: 'pain_education',
    section: '§7.3',
    text: 'Modules of pain neuroscience education.',
    tag: 'K',
  },
  ratings: {
    id: 'ratings',
    section: '§7.3',
    text: 'SUDS and belief ratings from 0 to 100; the reference names them without a range.',
    tag: 'K',
  },
  stimulus_control: {
    id: 'stimulus_control',
    section: '§7.4',
    text: 'Bed only for sleep and sex; to bed when sleepy; up after 15–20 min awake; fixed rise time; no naps.',
    tag: 'K',
  },
  sleep_restriction: {
    id: 'S35',
    section: '§7.4',
    text: 'Published variants differ in floor, steps and thresholds of sleep restriction.',
    tag: 'R',
  },
  sleep_window: {
    id: 'sleep_window',
    section: '§7.4',
    text: 'Weekly: 15 min more from 85 %, less below 80 %, between 300 and 540 min; efficiency is 100·ΣTST/ΣTIB.',
    tag: 'P',
  },
} as const satisfies Record<string, Citation>
