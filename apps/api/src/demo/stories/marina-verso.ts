import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  coordinates,
  decides,
  joins,
  needles,
  pauses,
  pins,
  progresses,
  records,
  registers,
  reviews,
  revises,
  talks,
  trains,
  weighs,
  withSessions,
} from '../tell.ts'

/** Knee pain in activation; the episode is paused for an operation that has nothing to do with it. */
export const marinaVerso: Story = {
  patient: {
    name: 'Marina Verso',
    birthDate: '1956-08-23',
    sex: 'female',
    recordNumber: 'D-0103',
    phone: '+55 11 5550 0121',
    email: 'marina.verso@patients.example',
    language: 'pt-BR',
    nextOfKin: 'Luís Verso, son, +55 11 5550 0122',
  },
  beganDaysAgo: 63,
  entries: withSessions(
    [3, 7, 11, 14, 18, 22, 25, 31, 35, 42, 49].map((day) => attends(day)),
    [
      registers(-7),
      coordinates(-7),
      reviews(0, {
        situation:
          'Both knees, right more, 8 years. Osteoarthritis on films. Gave up her choir trips because of the stairs at the station.',
        findings:
          'No effusion. Flexion R 110°, L 120°. Quadriceps weak, especially right. No red flags.',
        medicines: 'Topical diclofenac, paracetamol. Lisinopril. Nothing added.',
        plan: 'Mechanisms: deconditioning (high), persistent inflammation (medium). Relief with local points, walking quota, strength early. Goal: station stairs.',
      }),
      assesses(0, {
        regions: ['knee'],
        diagnosis: 'Osteoarthritis of both knees',
        mechanisms: { deconditioning: 'high', persistent_inflammation: 'medium' },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [7, 3, 6, 5], interference: [6, 3, 8, 6, 2, 4, 6] },
        pcs: 15,
        isi: 9,
        psqi: { bed: '22:30', rise: '06:00', latency: 20, hours: 6.5, trouble: 1 },
        phq9: 5,
        psfs: [3, 2, 4],
        nrs: 6,
      }),
      joins(0, 'physiotherapist'),
      joins(0, 'psychologist'),
      pins(0, 'allergy', 'Penicillin: rash in childhood'),
      revises(0, 'Physiotherapy is with us now; her goal written down', {
        mechanisms: [
          { mechanism: 'deconditioning', confidence: 'high' },
          { mechanism: 'persistent_inflammation', confidence: 'medium' },
        ],
        goal: {
          activity: 'Up the station stairs without holding on',
          expected: 'Forty steps in one go, three times a week',
          by: ['exercise', 'acupuncture'],
        },
        owner: { of: 'exercise', who: 'physiotherapist' },
      }),
      needles(3, {
        before: 'R knee NRS 6 on stairs.',
        points:
          'EX-LE5 R, ST36 B, SP9 R, GB34 R, EX-LE2 R. Supine, knee on roll, 20 min. 7 in, 7 out.',
        response: 'Warm, NRS 4 walking out.',
        next: 'Twice a week.',
      }),
      trains(4, {
        done: 'Trials 6, 7 and 8 min on the flat. Sit-to-stand from a high chair 2×6, terminal extension with band.',
        response:
          'Crackling frightens her less after we counted it: it does not hurt when it cracks.',
        function: 'PSFS activities: stairs, kneeling to garden, standing through choir.',
        targets: 'Quota 5 min a day. Strength alternate days.',
      }),
      needles(11, {
        before: 'NRS 5.',
        points: 'As before plus SP10 R. 8 in, 8 out.',
        response: 'NRS 3. Slight bruise at SP10, no action.',
      }),
      trains(14, {
        done: 'Quota 5 then 6 min, every day met. Sit-to-stand normal chair 2×8.',
        function: 'One flight up with the rail, step over step.',
        targets: '7 min from the weekend.',
      }),
      needles(18, {
        before: 'NRS 5, sang two hours standing on Sunday.',
        points: 'EX-LE5 ST36 SP9 GB34 R, ST36 L. 6 in, 6 out.',
        response: 'NRS 3. Session 5.',
      }),
      records(28, 'physiotherapist', {
        slot: 'relief_end',
        bpi: { severity: [6, 2, 4, 4], interference: [4, 2, 5, 4, 1, 3, 4] },
        pcs: 12,
        isi: 8,
        phq9: 4,
        psfs: [5, 3, 6],
        nrs: 4,
      }),
      weighs(28, 'relief_end', {
        choice: { kind: 'continue' },
        reason: 'Pain 6 to 4, quota met; go on',
      }),
      decides(28, 'advance', 'Seven sessions, pain 6 to 4, quota met; ready for activation'),
      talks(31, {
        module: 'PNE 1: pain is not damage. One hour, with her son.',
        homework: 'Watch when she says "bone on bone".',
        progress: 'Quick, funny, little fear. Low scores all round.',
        for_team:
          'No CBT course needed in my view: PNE twice, then on request. Nothing that limits exercise.',
        next: 'PNE 2 in two weeks.',
      }),
      needles(35, {
        before: 'NRS 4. Now once a week.',
        points: 'EX-LE5 ST36 SP9 R, EX-LE2 R. 5 in, 5 out.',
        response: 'NRS 2.',
      }),
      trains(38, {
        done: 'Two walks of 10 min with a bench between, 3 times this week. Step-ups 15 cm 2×8, leg press.',
        response: 'NRS 4 after, 3 next morning.',
        function: 'Station stairs done once, slowly, very proud.',
        targets: '2×10 min ×4 per week, then the bench goes.',
      }),
      progresses(38, 'physiotherapist', ['Up the station stairs without holding on', -1]),
      revises(46, 'Operation is planned; nothing new before it', {
        note: { on: 'exercise', text: 'Hold every raise until the surgeon allows loading' },
      }),
      reviews(46, {
        situation:
          'Gallstones found on the scan her family doctor ordered; operation in two weeks. Knees good.',
        medicines: 'Diclofenac gel goes on. Nothing from us before the operation.',
        plan: 'Last needling this week, then pause. Back when the surgeon allows, about 4 to 6 weeks.',
      }),
      needles(49, {
        before: 'NRS 3.',
        points: 'EX-LE5 ST36 SP9 R. 4 in, 4 out.',
        response: 'NRS 2. Session 11.',
        next: 'Resume at one a week after the operation.',
      }),
      pauses(52, 'Planned gallbladder operation; resumes when the surgeon allows exercise'),
      trains(
        60,
        {
          done: 'Telephone, day 6 after keyhole operation. Walks the corridor 5 min three times a day.',
          targets: 'Nothing from me until the wound check. Quadriceps sets in bed if she likes.',
          next: 'Re-baseline with three trials on return; do not restart at 20.',
        },
        'discipline',
      ),
    ],
  ),
}
