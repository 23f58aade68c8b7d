import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  books,
  calls,
  coordinates,
  misses,
  needles,
  records,
  registers,
  reviews,
  withSessions,
} from '../tell.ts'

/** Shoulder pain early in relief: stayed away twice, and does not answer the telephone. */
export const caetanoSoneto: Story = {
  patient: {
    name: 'Caetano Soneto',
    birthDate: '1991-08-30',
    sex: 'male',
    recordNumber: 'D-0117',
    phone: '+55 11 5550 0271',
    email: null,
    language: 'pt-BR',
    nextOfKin: null,
  },
  beganDaysAgo: 16,
  entries: withSessions(
    [
      attends(2),
      misses(6, 'no_show'),
      misses(9, 'no_show', 'forgot'),
      calls(10, 'no_answer', 'Try after 17:00'),
      calls(14, 'no_answer', null),
      books(2, 'acupuncturist', { inDays: 18, time: '09:30', weeks: 2 }),
    ],
    [
      registers(-4),
      coordinates(-4),
      reviews(0, {
        situation: 'Right shoulder since a fall from a bicycle, 14 months. Delivers parcels.',
        findings: 'Arc 80 to 110°, strength kept, neck free. No red flags.',
        medicines: 'Nothing regular.',
        plan: 'Mechanisms: deconditioning (medium). Twice a week before his round. Lives alone, works six days.',
      }),
      assesses(0, {
        regions: ['shoulder'],
        diagnosis: 'Shoulder pain after a fall, right',
        mechanisms: { deconditioning: 'medium' },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [7, 2, 5, 4], interference: [4, 3, 3, 6, 2, 4, 3] },
        pcs: 15,
        isi: 8,
        psqi: { bed: '23:30', rise: '06:00', latency: 20, hours: 6, trouble: 1 },
        phq9: 5,
        psfs: [4, 3, 5],
        nrs: 5,
      }),
      needles(2, {
        before: 'NRS 5 after a long round.',
        points: 'LI15 TE14 SI9 R, ST38 L. 4 in, 4 out.',
        response: 'NRS 4. In a hurry, van in the second row.',
      }),
    ],
  ),
}
