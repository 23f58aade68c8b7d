import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  coordinates,
  decides,
  joins,
  needles,
  notes,
  records,
  registers,
  requests,
  reviews,
  trains,
  weighs,
  withSessions,
} from '../tell.ts'

/** Shoulder pain in consolidation, treated by two: the psychologist is not on this care team. */
export const ruiMito: Story = {
  patient: {
    name: 'Rui Mito',
    birthDate: '1969-02-05',
    sex: 'male',
    recordNumber: 'D-0106',
    phone: '+55 11 5550 0151',
    email: null,
    language: 'pt-BR',
    nextOfKin: 'Paula Mito, wife, +55 11 5550 0152',
  },
  beganDaysAgo: 112,
  entries: withSessions(
    [3, 6, 10, 13, 17, 20, 24, 31, 38, 45, 98, 110].map((day) => attends(day)),
    [
      registers(-4),
      coordinates(-4),
      joins(-4, 'physiotherapist', 'admin'),
      reviews(0, {
        situation:
          'Right shoulder, 2 years, house painter. Ultrasound: thickened supraspinatus, no full tear. One injection, helped six weeks.',
        findings: 'Painful arc 70–120°. External rotation full. Neck clear. Red flags none.',
        medicines: 'Naproxen with food in bad weeks, no other medicines, stomach fine.',
        plan: 'Mechanisms: persistent inflammation (medium), deconditioning (high). No psychology for now: PCS low, sleeps well, he does not want it. Ask again at each reassessment.',
      }),
      assesses(0, {
        regions: ['shoulder'],
        diagnosis: 'Rotator cuff pain, right shoulder',
        mechanisms: { persistent_inflammation: 'medium', deconditioning: 'high' },
      }),
      records(0, 'physiotherapist', {
        slot: 'baseline',
        bpi: { severity: [7, 2, 5, 4], interference: [5, 2, 0, 8, 1, 4, 4] },
        pcs: 10,
        isi: 7,
        psqi: { bed: '22:00', rise: '05:30', latency: 10, hours: 6.5, trouble: 1 },
        phq9: 3,
        psfs: [2, 3, 3],
        nrs: 6,
      }),
      needles(3, {
        before: 'NRS 6 overhead, 2 at rest.',
        points: 'LI15 TE14 SI9 R, LI11 R, ST38 L with active lifting. 5 in, 5 out.',
        response: 'Arc starts at 90° after ST38. NRS 4.',
        next: 'Twice a week, move during retention.',
      }),
      trains(5, {
        done: 'Isometrics at the wall, scapular setting, pendulum. Walking is no problem: he walks all day.',
        function: 'PSFS: ceiling, putting on a coat, sleeping on the right.',
        targets:
          'Isometric abduction 5×30 s twice a day. Brush pole instead of ladder for two weeks.',
      }),
      needles(17, {
        before: 'NRS 5.',
        points: 'LI15 TE14 SI9 LI11 R. 4 in, 4 out.',
        response: 'NRS 3. Session 5.',
      }),
      records(28, 'physiotherapist', {
        slot: 'relief_end',
        bpi: { severity: [5, 1, 4, 3], interference: [3, 1, 0, 5, 1, 2, 3] },
        pcs: 8,
        isi: 5,
        phq9: 2,
        psfs: [4, 6, 5],
        nrs: 4,
      }),
      weighs(30, 'relief_end', {
        choice: { kind: 'continue' },
        reason: 'A third less pain; nothing to change yet',
      }),
      decides(30, 'advance', 'Pain a third lower, ceiling work possible for 20 min'),
      trains(42, {
        done: 'Dumbbell raises 3 kg to 90°, rows, landmine press. Cycling 30 min ×3.',
        response: 'NRS 3 during, 2 next day.',
        function: 'Sleeps on the right side again.',
        targets: '4 kg; overhead from next week.',
      }),
      needles(45, {
        before: 'NRS 3. Busy weeks, wants fewer visits.',
        points: 'LI15 TE14 R, ST38 L. 3 in, 3 out.',
        response: 'NRS 2.',
        advice: 'Weekly is already what the plan says.',
      }),
      records(57, 'physiotherapist', {
        slot: 'cycle_end',
        bpi: { severity: [4, 0, 2, 2], interference: [2, 0, 0, 3, 0, 1, 1] },
        pcs: 6,
        isi: 4,
        psqi: { bed: '22:00', rise: '05:30', latency: 10, hours: 7, trouble: 0 },
        phq9: 2,
        psfs: [6, 8, 8],
        nrs: 2,
      }),
      weighs(58, 'cycle_end', {
        choice: {
          kind: 'space_out',
          doses: [{ phase: 'bridging', sessions: [0.5, 0.5], per: 'week' }],
        },
        reason: 'Full days at work after ten sessions: every two weeks is enough',
      }),
      decides(58, 'advance', 'Ten sessions, cycle reassessed, PSFS up by more than 2'),
      trains(72, {
        done: 'Overhead press 8 kg 3×8. Paints ceilings with the pole and without.',
        function: 'Full days, four per week.',
        targets: 'Own programme, sheet left with him.',
      }),
      records(85, 'acupuncturist', {
        slot: 'bridging_end',
        bpi: { severity: [3, 0, 2, 1], interference: [1, 0, 0, 2, 0, 1, 1] },
        pcs: 5,
        isi: 4,
        phq9: 1,
        psfs: [7, 9, 9],
        nrs: 2,
      }),
      weighs(87, 'bridging_end', {
        choice: { kind: 'continue' },
        reason: 'His own goal is reached; keep what works',
      }),
      decides(87, 'advance', 'Function improved and his own goal reached'),
      needles(98, {
        before: 'NRS 2 after a stairwell.',
        points: 'LI15 TE14 LI11 R. 3 in, 3 out.',
        response: 'NRS 1.',
        next: 'Three weeks. If that holds, a month.',
      }),
      requests(105, 'physiotherapist', {
        inDays: 12,
        reason: 'Starts a large overhead job; look again two weeks into it',
      }),
      notes(109, 'physiotherapist', {
        subjective: 'Two days of the big job done. Aches at night, 3, gone by breakfast.',
        objective: 'Arc free. Strength equal.',
        assessment: 'Load, not relapse.',
        plan: 'Alternate ceiling and wall days. Scales in two weeks as asked for.',
      }),
      needles(110, {
        before: 'NRS 3 since the big job.',
        points: 'LI15 TE14 SI9 R, ST38 L with movement. 4 in, 4 out.',
        response: 'NRS 1–2.',
        next: 'One extra in ten days, then back to spacing.',
      }),
    ],
  ),
}
