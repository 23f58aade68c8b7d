import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  coordinates,
  decides,
  huddles,
  joins,
  needles,
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

/** Ankle pain after a fracture, slow to respond: relief was extended, and the next reassessment opens this week. */
export const pauloNovela: Story = {
  patient: {
    name: 'Paulo Novela',
    birthDate: '1977-10-21',
    sex: 'male',
    recordNumber: 'D-0112',
    phone: '+55 11 5550 0211',
    email: 'paulo.novela@patients.example',
    language: 'pt-BR',
    nextOfKin: 'Célia Novela, partner, +55 11 5550 0212',
  },
  beganDaysAgo: 60,
  entries: withSessions(
    [3, 7, 10, 14, 17, 21, 24, 31, 38, 45, 58].map((day) => attends(day)),
    [
      registers(-5),
      coordinates(-5),
      joins(-5, 'psychologist', 'admin'),
      joins(-5, 'physiotherapist', 'admin'),
      reviews(0, {
        situation:
          'Left ankle after plated fracture 20 months ago, plate out last year. Burning, swelling by evening. Bus driver, off work; insurer writes every month.',
        findings:
          'Warm equal both sides, no colour change, hair equal: criteria for regional pain syndrome not met. Dorsiflexion 5°. No red flags.',
        medicines:
          'Gabapentin from the surgeon, unclear gain. Keep for now, review at the end of relief.',
        plan: 'Mechanisms: central sensitization (medium), cognitive (high, anger at the insurer), deconditioning (high). Points away from the scar first.',
      }),
      assesses(0, {
        regions: ['ankle_foot'],
        diagnosis: 'Ankle pain after fracture, left',
        mechanisms: {
          central_sensitization: 'medium',
          cognitive_patterns: 'high',
          deconditioning: 'high',
        },
      }),
      records(0, 'physiotherapist', {
        slot: 'baseline',
        bpi: { severity: [9, 4, 7, 7], interference: [8, 7, 9, 9, 6, 6, 8] },
        pcs: 34,
        isi: 15,
        psqi: { bed: '23:00', rise: '07:00', latency: 45, hours: 5.5, trouble: 2 },
        phq9: 13,
        psfs: [1, 2, 0],
        nrs: 7,
      }),
      revises(0, 'From the assessment, agreed with him', {
        mechanisms: [
          { mechanism: 'cognitive_patterns', confidence: 'high' },
          { mechanism: 'deconditioning', confidence: 'high' },
          { mechanism: 'central_sensitization', confidence: 'medium' },
          { mechanism: 'sleep_disturbance', confidence: 'low' },
        ],
        goal: {
          activity: 'Walk my daughter to school and back',
          expected: 'Both ways on four mornings a week, without the crutch',
          by: ['exercise', 'psychology'],
        },
      }),
      needles(3, {
        before: 'NRS 7.',
        points: 'Right side only: GB34, ST41, KI3, BL60; LI4 B. 6 in, 6 out.',
        response: 'Doubtful. NRS 7.',
      }),
      trains(4, {
        done: 'Trials 3, 4 and 5 min with crutch. Weight on two scales: 20 % left.',
        response: 'Sweats. NRS 8 after.',
        function: 'PSFS: clutch, stairs, standing at the bus stop.',
        targets: 'Quota 3 min a day. Two scales, 30 % for 5 min.',
      }),
      talks(8, {
        module: 'Assessment.',
        progress:
          'Anger more than fear: "they decided I am lying". Low mood, no suicidal thoughts, sleeps badly before each letter.',
        for_team: 'Believing him out loud is half of it. Put measures, not adjectives, in reports.',
        next: 'One letter-free day a week; sleep hygiene.',
      }),
      needles(10, {
        before: 'NRS 7.',
        points: 'As first, plus EX-LE10 not done, too sore. 6 in, 6 out.',
        response: 'NRS 6.',
      }),
      trains(15, {
        done: 'Quota 4 min, 6 of 7 days. Scales 40 %. Mirror, toe spreading.',
        response: 'NRS 7.',
        targets: '5 min.',
      }),
      needles(21, {
        before: 'NRS 7, letter came.',
        points: 'GB34 ST41 R, SP9 L, KI3 L for the first time. 5 in, 5 out.',
        response: 'Left side tolerated. NRS 6. Session 6.',
      }),
      records(28, 'physiotherapist', {
        slot: 'relief_end',
        bpi: { severity: [8, 4, 7, 6], interference: [7, 7, 8, 9, 6, 6, 7] },
        pcs: 33,
        isi: 14,
        phq9: 13,
        psfs: [2, 2, 1],
        nrs: 7,
      }),
      huddles(28, {
        present: 'Aurora, Caio, Teresa',
        question: 'No change in pain after seven sessions; weight-bearing 20 → 45 %.',
        decision:
          'Not a failure yet: extend relief a week, PNE now and not later, gabapentin questioned.',
        who_does_what:
          'Caio: PNE this week. Teresa: step to 60 %. Aurora: gabapentin down slowly, sees him for it.',
      }),
      weighs(28, 'relief_end', {
        choice: {
          kind: 'refer',
          to: 'Orthopaedics',
          why: 'Whether the fracture has healed enough to load it further',
        },
        reason: 'Pain unchanged after the first four weeks',
      }),
      decides(
        28,
        'extend',
        'Pain unchanged but weight-bearing doubled; one more week before activation',
      ),
      talks(32, {
        module: 'PNE: nociception and pain.',
        homework: 'Told it to Célia in his own words, recorded it.',
        progress: 'Liked that the plate being out does not switch an alarm off.',
        for_team: 'Say "settling", not "healing": the bone healed, he knows.',
      }),
      decides(36, 'advance', 'Walking quota met on 83 % of days, 60 % weight on the left'),
      trains(39, {
        done: 'Pedal 12 min, no crutch indoors. Scales 60 %. Calf raises seated 2×10.',
        response: 'NRS 6 → 6.',
        function: 'Stairs with rail, alternating.',
        targets: 'Bike 12 min ×4, one more each week: 20 in eight weeks.',
      }),
      progresses(39, 'physiotherapist', ['Walk my daughter to school and back', -1]),
      reviews(44, {
        situation: 'Gabapentin halved for ten days. No worse, clearer head.',
        medicines: 'Gabapentin to stop over two more weeks.',
        plan: 'Needling weekly. At cycle end, if no primary measure has moved: case conference, no automatic second cycle.',
      }),
      talks(50, {
        module: 'Emotion regulation; communication with the insurer.',
        homework: 'One call made with a script, 4 minutes, did not shout.',
        progress: 'SUDS on opening a letter 90 → 60. Mood lighter.',
        for_team: 'Return-to-work talk is possible now. He wants Teresa in it.',
      }),
      trains(56, {
        done: 'Bike 14 min ×4. Scales 80 %. Single-leg stance L 4 s.',
        response: 'NRS 6 → 5, first time it went down.',
        function: 'Stood at the bus stop 15 min.',
        targets: 'Bike 15 min, clutch pedal rig next week.',
      }),
      progresses(56, 'physiotherapist', ['Walk my daughter to school and back', 0]),
      needles(58, {
        before: 'NRS 6. Gabapentin stopped five days ago.',
        points: 'ST41 KI3 GB34 B. 6 in, 6 out.',
        response: 'NRS 5.',
        next: 'Scales open now; do them before session 12.',
      }),
      talks(
        59,
        {
          module: 'Process note',
          progress:
            'Spoke of the accident for the first time: a child on the other pavement. Not to be pushed. Possibly trauma work later, elsewhere.',
        },
        'author',
      ),
    ],
  ),
}
