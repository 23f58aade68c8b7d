import type { Citation } from '../shared/citation.ts'

/** What the rules of this folder rest on, by rule. */
export const protocolCitations = {
  phases: {
    id: 'phases',
    section: '§3.1.2, §3.2',
    text: 'Half-open phases in days: relief [0,28), activation [28,56), consolidation [84,182), then maintenance.',
    tag: 'P',
  },
  bridging: {
    id: 'bridging',
    section: '§3.1.3',
    text: 'The source protocol leaves weeks 9–12 open; bridging [56,84) is the clinic’s default.',
    tag: 'P',
  },
  assessment_gate: {
    id: 'assessment_gate',
    section: '§3.1.1',
    text: 'Day 0 is the day the initial assessment is completed; relief starts the same day; no acupuncture before the baseline scales are complete, unless with a reason.',
    tag: 'P',
  },
  doses: {
    id: 'doses',
    section: '§3, §3.2',
    text: 'Acupuncture twice, once, then every one to two weeks; walking 5–10 min a day, then 20–30 min 3–5 times a week.',
    tag: 'P',
  },
  cbt_sessions: {
    id: 'S28',
    section: '§3.1.7',
    text: 'VA CBT-CP has 12 sessions: 1–3 engage, 4–10 skills, 11–12 discharge.',
    tag: 'S',
  },
  cycle: {
    id: 'cycle',
    section: '§3.1.4',
    text: '8–12 sessions, target 12, over weeks 6–10; day 70 with fewer than 8 is under-dosed, not non-response.',
    tag: 'P',
  },
  response: {
    id: 'response',
    section: '§3.3',
    text: '30 % less pain, interference better by 1, or the region’s threshold, and no primary measure worse.',
    tag: 'P',
  },
  one_course: {
    id: 'one_course',
    section: '§3.3',
    text: 'NICE NG193 allows one course of limited time; NG59 does not recommend acupuncture for low back pain; EULAR 2017 is weakly for it in fibromyalgia.',
    tag: 'K',
  },
  transitions: {
    id: 'transitions',
    section: '§3.2',
    text: 'Criteria are suggested, the coordinator decides; what follows is re-dated, what lies behind never.',
    tag: 'P',
  },
  step_up: {
    id: 'step_up',
    section: '§3.2',
    text: 'NRS ≥ 7 on two occasions ≥ 7 days apart with worsened function: twice a week for at most 4 weeks.',
    tag: 'P',
  },
  extension: {
    id: 'extension',
    section: '§3.1.2, §3.2',
    text: 'Extending adds one transition week unless the coordinator says how long.',
    tag: 'P',
  },
  pausing: {
    id: 'pausing',
    section: '§3.2',
    text: 'Pausing stops all clocks; paused days are not days of the episode.',
    tag: 'P',
  },
} as const satisfies Record<string, Citation>
