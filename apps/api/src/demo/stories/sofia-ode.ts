import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  coordinates,
  joins,
  needles,
  pins,
  records,
  registers,
  reviews,
  trains,
  withSessions,
} from '../tell.ts'

/** Pelvic and low back pain in pregnancy, second week of relief: points that are left out on purpose. */
export const sofiaOde: Story = {
  patient: {
    name: 'Sofia Ode',
    birthDate: '1992-03-27',
    sex: 'female',
    recordNumber: 'D-0109',
    phone: '+55 11 5550 0181',
    email: 'sofia.ode@patients.example',
    language: 'pt-BR',
    nextOfKin: 'André Ode, husband, +55 11 5550 0182',
  },
  beganDaysAgo: 13,
  entries: withSessions(
    [1, 6, 8, 12].map((day) => attends(day)),
    [
      registers(-3),
      coordinates(-3),
      joins(-3, 'physiotherapist', 'admin'),
      joins(-3, 'psychologist', 'admin'),
      reviews(0, {
        situation:
          'Week 22, second child. Low back and right sacroiliac pain since week 15; had 2 years of low back pain before. Midwife knows and agrees.',
        findings:
          'Active straight leg raise heavy on the right, eased by compression. No bleeding, no contractions, no fever. Red flags none.',
        medicines: 'Paracetamol only. Ibuprofen at home: not from week 20, she threw it out.',
        plan: 'Mechanisms: deconditioning (medium), sleep (medium). Side lying. Without LI4, SP6, BL60, BL67, GB21 and without sacral or lower abdominal points. Written consent.',
      }),
      pins(
        0,
        'pregnancy',
        'Week 22 at assessment: no LI4, SP6, BL60, BL67, GB21, sacral or lower abdomen',
      ),
      assesses(0, {
        regions: ['lumbar'],
        diagnosis: 'Pelvic girdle and low back pain in pregnancy',
        mechanisms: { deconditioning: 'medium', sleep_disturbance: 'medium' },
      }),
      records(0, 'physiotherapist', {
        slot: 'baseline',
        bpi: { severity: [7, 2, 5, 5], interference: [5, 4, 7, 5, 2, 6, 4] },
        pcs: 17,
        isi: 13,
        psqi: { bed: '22:00', rise: '06:30', latency: 30, hours: 6, trouble: 2 },
        odi: 18,
        phq9: 6,
        nrs: 5,
      }),
      needles(1, {
        before: 'NRS 5, side lying with two pillows. Consent signed.',
        points: 'BL23 B, GB34 R, BL40 R, GV20, EX-HN3. 6 in, 6 out, 15 min.',
        response: 'Gentle. NRS 3. Baby moved, as always at this hour.',
        next: 'Twice a week, she calls at any contraction.',
      }),
      trains(3, {
        done: 'Belt fitted. Trials 8, 9, 10 min with belt. Clam, squeeze of a ball, turning in bed with knees together.',
        response: 'NRS 4 with the belt, 6 without.',
        function: 'Turning in bed and the stairs at the nursery.',
        targets: 'Quota 7 min a day with belt. Small steps.',
      }),
      needles(6, {
        before: 'NRS 4.',
        points: 'BL23 BL40 GB34 R, GV20, EX-HN3. 5 in, 5 out.',
        response: 'NRS 3.',
        advice: 'No seeds for now.',
      }),
      trains(10, {
        done: 'Quota 7 of 7 days. Bridges low, wall sit 3×10 s.',
        response: 'NRS 3 → 3.',
        function: 'Turns without waking her husband.',
        targets: '8 min a day. Pool from next week if the midwife agrees.',
      }),
      needles(12, {
        before: 'NRS 3–4. Week 24 now.',
        points: 'BL23 B, GB34 R, BL40 R, EX-HN3. 5 in, 5 out.',
        response: 'NRS 2. Session 4.',
        next: 'Goes well, no reason to do more.',
      }),
    ],
  ),
}
