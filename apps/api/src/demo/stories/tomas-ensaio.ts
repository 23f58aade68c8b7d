import type { Story } from '../story.ts'
import {
  acknowledges,
  adds,
  assesses,
  attends,
  beginsForm,
  coordinates,
  decides,
  enters,
  entersTotals,
  huddles,
  joins,
  needles,
  records,
  registers,
  reviews,
  talks,
  trains,
  weighs,
  withSessions,
} from '../tell.ts'

/** Back surgery behind him, tramadol being reduced; in bridging with a reassessment that is due and seen. */
export const tomasEnsaio: Story = {
  patient: {
    name: 'Tomás Ensaio',
    birthDate: '1966-03-03',
    sex: 'male',
    recordNumber: 'D-0114',
    phone: '+55 11 5550 0231',
    email: null,
    language: 'pt-BR',
    nextOfKin: 'Lia Ensaio, wife, +55 11 5550 0232',
  },
  beganDaysAgo: 90,
  entries: withSessions(
    [2, 6, 9, 13, 16, 20, 27, 34, 41, 48, 54, 87].map((day) => attends(day)),
    [
      registers(-7),
      coordinates(-7),
      joins(-7, 'psychologist', 'admin'),
      joins(-7, 'physiotherapist', 'admin'),
      reviews(0, {
        situation:
          'Low back and left leg after two disc operations, last one 4 years ago. Carpenter, now sells tools. Tramadol for 3 years.',
        findings:
          'Scar calm. Straight leg raise 60° left, known numb patch, ankle jerk absent since the first operation. No new deficit, bladder fine. No red flags.',
        medicines:
          'Tramadol 50 mg three times a day = 30 MME a day by the CDC 2022 factor 0.2. No sedatives, no SSRI or SNRI: keep it so. Taper offered, he is wary.',
        plan: 'Mechanisms: central sensitization (medium), deconditioning (high), cognitive (high). No taper in the first month. Goal: half a day in the workshop.',
      }),
      assesses(0, {
        regions: ['lumbar'],
        diagnosis: 'Low back and leg pain after disc surgery',
        mechanisms: {
          central_sensitization: 'medium',
          deconditioning: 'high',
          cognitive_patterns: 'high',
        },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [9, 5, 7, 7], interference: [8, 6, 7, 9, 5, 7, 8] },
        pcs: 35,
        isi: 19,
        psqi: { bed: '22:00', rise: '05:00', latency: 40, hours: 4.5, trouble: 3 },
        odi: 26,
        phq9: 14,
        pseq: 18,
        nrs: 7,
      }),
      needles(2, {
        before: 'NRS 7.',
        points: 'BL23 BL26 B, BL40 L, GB34 L, BL57 L; nothing in the scar. 7 in, 7 out.',
        response: 'Leg warm. NRS 6.',
      }),
      trains(6, {
        done: 'Trials 5, 6, 7 min. Nerve slides, bird-dog.',
        function: 'Stands 10 min at the bench.',
        targets: 'Quota 4 min a day; half on flare days, then back.',
      }),
      talks(8, {
        module: 'Assessment; medication beliefs.',
        progress:
          '"Without it I would be in a chair." Low mood, no suicidal thoughts. Wakes at 03:00 before the next dose.',
        for_team: 'The word taper frightens him. I use "room". Sleep next to pain is his lever.',
      }),
      needles(20, {
        before: 'NRS 6.',
        points: 'Base set, EX-B2 L4 B. 9 in, 9 out.',
        response: 'NRS 4. Session 6.',
      }),
      records(28, 'psychologist', {
        slot: 'relief_end',
        bpi: { severity: [7, 4, 6, 5], interference: [6, 5, 5, 7, 4, 6, 6] },
        pcs: 30,
        isi: 16,
        odi: 22,
        phq9: 11,
        nrs: 5,
      }),
      huddles(30, {
        present: 'Aurora, Caio, Teresa',
        question: 'Activation, and is this the month to begin the taper?',
        decision:
          'Activation yes. Taper by about a tenth a month, his pace, stop-and-hold allowed, never abrupt.',
        who_does_what:
          'Aurora prescribes and sees him monthly. Caio watches mood in each step. Teresa does not raise in the week of a step.',
      }),
      weighs(30, 'relief_end', {
        choice: { kind: 'continue' },
        reason: 'Less pain and the taper begins; not two changes at once',
      }),
      decides(30, 'advance', 'Pain 7 to 5, seven sessions; taper begins with activation'),
      reviews(33, {
        medicines:
          'Tramadol 135 mg a day in drops, 27 MME (was 30). Follow-up in four weeks, sooner if he wants.',
        plan: 'Withdrawal signs explained to him and Lia. He may hold at any step.',
      }),
      talks(37, {
        module: 'PNE: medicines and movement.',
        homework:
          'Diary of what helped at 03:00 other than drops: 4 of 7 nights, tea and breathing.',
        progress: 'Proud of 27. PSEQ items on medicine moving.',
        for_team: 'No withdrawal, mood even. Praise the nights.',
      }),
      trains(44, {
        done: 'Bike 20 min ×3, hinge with 10 kg, plank 20 s.',
        response: 'NRS 5 → 5.',
        function: 'Bench 40 min, planed a door.',
        targets: 'Hold this week, taper step on Monday.',
      }),
      records(56, 'acupuncturist', {
        slot: 'cycle_end',
        bpi: { severity: [6, 3, 5, 4], interference: [5, 4, 4, 5, 3, 5, 4] },
        pcs: 24,
        isi: 13,
        psqi: { bed: '22:30', rise: '05:15', latency: 25, hours: 5.5, trouble: 2 },
        odi: 17,
        phq9: 8,
        pseq: 30,
        nrs: 4,
      }),
      weighs(58, 'cycle_end', {
        choice: {
          kind: 'space_out',
          doses: [{ phase: 'bridging', sessions: [0.5, 0.5], per: 'week' }],
        },
        reason: 'Pain 7 to 4; needling every two weeks while the taper goes on',
      }),
      decides(58, 'advance', 'Cycle reassessed: pain 7 to 4, ODI 52 to 34 %; taper goes on'),
      reviews(61, {
        medicines: 'Tramadol 125 mg a day, 25 MME. No withdrawal. Next step in a month.',
        plan: 'Needling every 10 to 14 days now.',
      }),
      talks(72, {
        module: 'Cognitive restructuring: "one bad day means more drops".',
        homework: 'Two bad days, no extra drops.',
        progress: 'Belief 80 → 40.',
        for_team: 'He may lead the next step himself.',
      }),
      entersTotals(72, 'psychologist', { instrument: 'pseq', answers: { total: 34 } }),
      trains(79, {
        done: 'Workshop programme: saw, carry, lift, 40 min with two breaks.',
        response: 'NRS 4, same next day.',
        function: 'Half a day on Saturday.',
        targets: 'Twice a week workshop, 30 min walks on three other days.',
      }),
      enters(79, 'physiotherapist', {
        instrument: 'tsk11',
        answers: { '1': 2, '2': 2, '3': 1, '4': 2, '5': 2 },
      }),
      needles(87, {
        before: 'NRS 4.',
        points: 'BL23 BL26 B, BL40 GB34 L. 6 in, 6 out.',
        response: 'NRS 3.',
        next: 'Scales due, he takes the forms home tonight.',
      }),
      beginsForm(88, 'physiotherapist', {
        instrument: 'odi',
        answers: { '1': 1, '2': 1, '3': 2, '4': 1 },
      }),
      adds(88, 'acupuncturist', 'Pharmacy confirmed: only our prescription, no second one.'),
      acknowledges(89),
    ],
  ),
}
