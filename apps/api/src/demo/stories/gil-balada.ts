import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  coordinates,
  discharges,
  joins,
  needles,
  readmits,
  records,
  registers,
  reviews,
  trains,
  withSessions,
} from '../tell.ts'

/** Lost from sight once, referred again this week: a second episode that has not begun. */
export const gilBalada: Story = {
  patient: {
    name: 'Gil Balada',
    birthDate: '1981-07-19',
    sex: 'male',
    recordNumber: 'D-0116',
    phone: '+55 11 5550 0251',
    email: null,
    language: 'pt-BR',
    nextOfKin: null,
  },
  beganDaysAgo: 150,
  entries: withSessions(
    [attends(2)],
    [
      registers(-5),
      coordinates(-5),
      joins(-5, 'physiotherapist', 'admin'),
      reviews(0, {
        situation:
          'Left elbow, 11 months, cook. Worse with the heavy pans. Wants it gone by the summer season.',
        findings: 'Lateral epicondyle tender, grip 28 kg left, 44 right. Neck clear. No red flags.',
        medicines: 'None wanted.',
        plan: 'Mechanisms: deconditioning of the arm (high), persistent inflammation (low). Load first, needles for sleep and pans.',
      }),
      assesses(0, {
        regions: ['elbow_hand'],
        diagnosis: 'Lateral elbow pain, left',
        mechanisms: { deconditioning: 'high', persistent_inflammation: 'low' },
      }),
      records(0, 'physiotherapist', {
        slot: 'baseline',
        bpi: { severity: [6, 1, 4, 3], interference: [4, 2, 0, 7, 1, 3, 3] },
        pcs: 12,
        isi: 8,
        phq9: 3,
        psfs: [3, 4, 3],
        psqi: { bed: '23:00', rise: '06:30', latency: 15, hours: 7, trouble: 0 },
        nrs: 5,
      }),
      needles(2, {
        before: 'NRS 5.',
        points: 'LI10 LI11 LU5 L, GB34 R. 4 in, 4 out.',
        response: 'NRS 4.',
      }),
      trains(6, {
        done: 'Isometric wrist extension 5×45 s.',
        function: 'Small pans only.',
        targets: 'Daily; 2 kg next week.',
      }),
      trains(20, {
        done: 'Did not come, did not answer. Second time.',
        next: 'Admin calls, then coordinator.',
      }),
      discharges(34, 'lost_contact', 'Three calls on different days, one letter. Door stays open.'),
      readmits(146),
      reviews(148, {
        situation:
          'Back after the season, elbow worse, right one begins. "I cooked, I did not read letters."',
        plan: 'New episode. Assessment next week with forms; evening slots only, agreed beforehand.',
      }),
    ],
  ),
}
