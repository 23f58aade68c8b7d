import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  calls,
  coordinates,
  huddles,
  joins,
  misses,
  needles,
  notes,
  pins,
  records,
  registers,
  reviews,
  talks,
  trains,
  withSessions,
} from '../tell.ts'

/** Neck pain on an anticoagulant; the reassessment at the end of relief is overdue. */
export const joaoConto: Story = {
  patient: {
    name: 'João Conto',
    birthDate: '1961-11-02',
    sex: 'male',
    recordNumber: 'D-0102',
    phone: '+55 11 5550 0111',
    email: null,
    language: 'pt-BR',
    nextOfKin: 'Rosa Conto, daughter, +55 11 5550 0112',
  },
  beganDaysAgo: 40,
  exact: true,
  entries: withSessions(
    [
      ...[2, 9, 16, 23, 37].map((day) => attends(day)),
      misses(13, 'cancelled_by_patient'),
      misses(27, 'no_show', 'forgot'),
      misses(30, 'cancelled_by_patient', 'transport'),
      calls(39, 'no_answer', 'Try after 15:00'),
    ],
    [
      registers(-5),
      coordinates(-5),
      joins(-5, 'psychologist', 'admin'),
      joins(-5, 'physiotherapist', 'admin'),
      reviews(0, {
        situation:
          'Neck pain 6 years, worse since he drives nights. Pressing occipital headache 4 days a week. No arm pain, no dizziness. Atrial fibrillation, on apixaban.',
        findings:
          'Red flags none. Rotation L 50°, R 60°, end-range stiff. Tender upper trapezius and suboccipitals. Reflexes equal, grip equal, no long-tract signs.',
        medicines:
          'Apixaban – so no anti-inflammatory, he had been taking naproxen from the pharmacy on his own. Stopped today. Paracetamol as needed.',
        plan: 'Mechanisms: deconditioning (high), sleep (high, shift work), central sensitization (low). Superficial needling, compress every point 1 min. Relief twice a week.',
      }),
      pins(
        0,
        'anticoagulant',
        'Apixaban for atrial fibrillation: shallow needling, compress, no NSAID',
      ),
      assesses(0, {
        regions: ['neck'],
        diagnosis: 'Chronic neck pain with headache',
        mechanisms: {
          deconditioning: 'high',
          sleep_disturbance: 'high',
          central_sensitization: 'low',
        },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [8, 3, 6, 5], interference: [5, 5, 3, 6, 4, 7, 5] },
        pcs: 19,
        isi: 18,
        ndi: 19,
        phq9: 8,
        psqi: { bed: '08:00', rise: '14:30', latency: 35, hours: 5, trouble: 2 },
        nrs: 6,
      }),
      needles(2, {
        before: 'NRS 6. Took apixaban this morning as usual, no bruises on him.',
        points:
          'GB20 B shallow, BL10 B, SI3 B, TE5 B. Left GB21 alone. 8 in, 8 out, each compressed.',
        response: 'No bleeding. NRS 4, head "lighter".',
        advice: 'Do not stop the anticoagulant for us, ever.',
        next: 'Twice a week around his shifts, Tue and Thu after 10:00.',
      }),
      trains(5, {
        done: 'Walking trials 14, 15, 16 min. Chin nods, scapular setting, thoracic extension over the chair.',
        response: 'Mild pull in the neck, gone in minutes.',
        function: 'Reversing the van is the worst. Turns with the whole trunk.',
        targets:
          'Start quota 12 min daily before the shift. Nods 2×10 at red lights – no, at stops.',
        next: 'One week.',
      }),
      talks(7, {
        module: 'Assessment. Sleep hygiene for shift work.',
        progress:
          'Sleeps 08:00 to 14:30 with the phone on because of his daughter. Coffee until 04:00. Mood flat rather than low, no suicidal thoughts.',
        for_team:
          'Not frightened of pain, mostly exhausted. He drives for work: no sleep restriction here.',
        next: 'Dark room, coffee stops at 01:00, fixed rise time on work days.',
      }),
      needles(9, {
        before: 'NRS 5. Headache 2 days this week.',
        points: 'GB20 BL10 SI3 B, LI4 B, EX-HN5 B. 10 in, 10 out.',
        response: 'Small oozing at EX-HN5 right, stopped with 2 min of pressure. NRS 3.',
      }),
      needles(16, {
        before: 'NRS 5. Session 4; missed one, double shift.',
        points: 'As last time without EX-HN5. Seeds TF4 L. 8 in, 8 out.',
        response: 'NRS 3. No bruise.',
        next: 'Try not to lose more sessions before day 28.',
      }),
      trains(19, {
        done: 'Quota 12, then 13 min, met 6 of 7 and 5 of 7. Rows with band 2×10.',
        response: 'NRS 4, steady.',
        function: 'Rotation L 60°. Checks the mirror without thinking.',
        targets: '13 min, hold one more week because of the shifts.',
      }),
      needles(23, {
        before: 'NRS 4. Two headache days in the last ten.',
        points: 'GB20 BL10 SI3 TE5 B. 8 in, 8 out, compressed.',
        response: 'NRS 2–3.',
        advice: 'Asked him to bring the questionnaires next time, forgot them twice.',
      }),
      notes(30, 'physiotherapist', {
        subjective: 'Phoned: cannot come, the van is being repaired and he covers for a colleague.',
        plan: 'NDI still open for the end of relief. Offered next week, early.',
      }),
      needles(37, {
        before: 'NRS 4, first visit in two weeks. Says it "holds by itself".',
        points: 'GB20 BL10 B, SI3 B. 6 in, 6 out.',
        response: 'NRS 3.',
        next: 'Left before the forms again, had to be at the depot. Scales first, needles after, next time.',
      }),
      huddles(38, {
        present: 'Aurora, Teresa',
        question: 'João has no end-of-relief scales and we are ten days late. Activation or not?',
        decision:
          'Not deciding on impressions. Reassess first, even by telephone for the short ones.',
        who_does_what: 'Davi calls him after 15:00. Teresa keeps 20 min on Thursday for the NDI.',
      }),
      trains(39, {
        done: 'Ten minutes between his jobs. Walks 13 min on 4 days of 7.',
        targets: 'Hold 13 min: between 50 and 79 % of days. No raise.',
        next: 'NDI when he sits still.',
      }),
    ],
  ),
}
