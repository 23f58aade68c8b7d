import type { Citation } from '../shared/citation.ts'

/** What the rules of this folder rest on, by rule. */
export const exerciseCitations = {
  prescription: {
    id: 'S34',
    section: '§7.1',
    text: 'ACSM structures a prescription by frequency, intensity, time and type.',
    tag: 'R',
  },
  start_low: {
    id: 'S34b',
    section: '§7.1',
    text: 'In fibromyalgia: start at about 5 min, add 2–5 min every 2 weeks, to 30 min three times a week.',
    tag: 'R',
  },
  time_contingent: {
    id: 'S34c',
    section: '§7.1, §7.2',
    text: 'Grade by time, not by pain.',
    tag: 'R',
  },
  quota: {
    id: 'quota',
    section: '§7.2',
    text: 'Start at 80 % of the mean of 3–5 trials; raise by 10 % or a minute, at most weekly, up to the target.',
    tag: 'P',
  },
  review: {
    id: 'review',
    section: '§7.2.4',
    text: 'Raise at 80 % of planned days, hold from 50 %, drop and review after two weeks below half.',
    tag: 'P',
  },
  no_raise: {
    id: 'no_raise',
    section: '§7.2.6',
    text: 'No raise with an open red flag or serious adverse event, or lasting pain after exercise on two occasions.',
    tag: 'P',
  },
  flare: {
    id: 'flare',
    section: '§7.2.5',
    text: 'In a flare half the quota for 2–3 days, then resume.',
    tag: 'P',
  },
} as const satisfies Record<string, Citation>
