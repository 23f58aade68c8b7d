import type { Story } from '../story.ts'
import {
  adds,
  assesses,
  attends,
  books,
  coordinates,
  joins,
  needles,
  records,
  registers,
  reviews,
  talks,
  trains,
  unsigned,
  withSessions,
} from '../tell.ts'

/** Low back pain at the end of relief: the reassessment is due on the demo's own day. */
export const helenaLenda: Story = {
  patient: {
    name: 'Helena Lenda',
    birthDate: '1979-04-17',
    sex: 'female',
    recordNumber: 'D-0101',
    phone: '+55 11 5550 0101',
    email: 'helena.lenda@patients.example',
    language: 'pt-BR',
    nextOfKin: 'Marcos Lenda, husband, +55 11 5550 0102',
  },
  beganDaysAgo: 28,
  exact: true,
  entries: withSessions(
    [
      ...[1, 5, 8, 12, 15, 19, 22, 26].map((day) => attends(day)),
      ...[2, 9, 16, 24].map((day) => attends(day, 'physiotherapist')),
      books(26, 'acupuncturist', { inDays: 2, time: '14:00', weeks: 4 }),
      books(24, 'physiotherapist', { inDays: 4, time: '10:30', weeks: 4 }),
    ],
    [
      registers(-9),
      coordinates(-9),
      reviews(0, {
        situation:
          'Low back pain for 3 years after a lifting strain, no leg pain. Desk job, sits 8 h. Two MRIs, both "wear and tear" – she quotes the reports by heart. Aggravated by sitting and by thinking about bending; eased by lying down. Physiotherapy twice, stopped when pain rose.',
        findings:
          'Red-flag checklist clear. Flexion guarded to knees, extension free. Tender L4–S1 paraspinal both sides and right gluteus medius. Neuro normal.',
        medicines:
          'Ibuprofen on most days, paracetamol. Stopping ibuprofen as routine, keep for flares. Amitriptyline low dose at night for sleep and central component.',
        plan: 'Mechanisms: deconditioning (high), unhelpful beliefs about movement (high), central sensitization (medium), sleep (medium). Relief: needling twice a week, walking by quota, sleep hygiene. Reassess end of relief.',
      }),
      assesses(0, {
        regions: ['lumbar'],
        diagnosis: 'Chronic low back pain',
        mechanisms: {
          deconditioning: 'high',
          cognitive_patterns: 'high',
          central_sensitization: 'medium',
          sleep_disturbance: 'medium',
        },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [8, 4, 7, 7], interference: [7, 6, 6, 7, 4, 7, 6] },
        pcs: 33,
        isi: 16,
        psqi: { bed: '23:30', rise: '06:30', latency: 40, hours: 5.5, trouble: 2 },
        odi: 21,
        phq9: 9,
        tsk11: 32,
        pseq: 27,
        nrs: 7,
      }),
      joins(0, 'psychologist'),
      joins(0, 'physiotherapist'),
      needles(1, {
        before: 'NRS 7. Slept 5 h. Nervous about needles but willing.',
        points:
          'BL23 BL25 BL40 both, GB34 R, EX-B2 at L4 and L5 both. Prone, 20 min. 11 in, 11 out.',
        response: 'De qi clear at BL25 and BL40. NRS 5 after, felt "heavy, not sore".',
        advice: 'Warmth tonight, normal day tomorrow. No need to rest it.',
        next: 'Twice a week, same base. Add sleep points if night no better.',
      }),
      trains(2, {
        done: 'Three walking trials to tolerance: 9, 10 and 11 min. Pelvic tilts, sit-to-stand ×8.',
        response: 'Stopped each trial from worry more than pain. NRS 6 → 6.',
        function: 'Sits 25 min before she has to stand. Does not bend to the lower shelf at all.',
        targets:
          'Baseline 10 min, start quota 8 min walking every day, talk test, flat ground. Same minutes on good and bad days. Flare plan: 4 min for 2–3 days, then back to quota.',
        next: 'One week. Bring the sheet.',
      }),
      needles(5, {
        before: 'NRS 6. Walked every day but one.',
        points: 'As session 1, plus HT7 and SP6 both. Ear seed TF4 left. 14 in, 14 out.',
        response: 'Dozed off. NRS 4 after.',
        advice: 'Press the seed before bed, take it off on day 5.',
      }),
      talks(6, {
        module: 'Assessment and orientation. No CBT yet, plan is to begin with activation.',
        progress:
          'Catastrophizing carried mainly by helplessness and "my discs are crumbling". Mood low at times, no suicidal thoughts asked and answered. Sleep: long time in bed awake, phone until midnight.',
        for_team:
          'Fear of bending is the thing to watch. Please avoid "wear and tear" and "protect your back"; "sore but safe" works with her. Good candidate for graded exposure in activation.',
        next: 'Sleep hygiene sheet given: fixed rise time 06:30, phone out of the bedroom.',
      }),
      talks(
        6,
        {
          module: 'Process note',
          progress:
            'Cried when speaking of her father, who stopped working at 50 with his back. Formulation: disability is the family story. Go gently there; she asked that it stay between us.',
        },
        'author',
      ),
      needles(8, {
        before: 'NRS 6, stiff after a long meeting.',
        points: 'BL23 BL25 BL40 B, GB30 R, EX-B2 L4–L5. 10 in, 10 out.',
        response: 'Twitch at GB30, sore an hour, then easier. NRS 4.',
      }),
      trains(9, {
        done: 'Quota sheet 6 of 7 days. Hip hinge with a stick, sit-to-stand 2×8.',
        response: 'Surprised the hinge did not hurt. NRS 5 before and after.',
        function: 'Sitting 35 min.',
        targets: 'Quota met on over 80 % of days: 9 min from tomorrow.',
        next: 'One week.',
      }),
      needles(12, {
        before: 'NRS 5. Nights better, woke once.',
        points: 'Base set + HT7 SP6, seed TF4 right. 14 in, 14 out.',
        response: 'NRS 3 after.',
        next: 'Halfway through relief. Continue.',
      }),
      needles(15, {
        before: 'NRS 5. Carried shopping on Saturday, pain up for a day, kept walking.',
        points: 'BL23 BL26 B, BL40 B, GB34 B, EX-B2 L5. 10 in, 10 out.',
        response: 'NRS 4. Small bruise left BL40 from last time, fading, no action.',
        advice: 'Told her that a day up is not a setback.',
      }),
      trains(16, {
        done: 'Sheet 7 of 7. Step-ups 2×6, hinge to mid-shin.',
        function: 'Sitting 45 min. Picked the pen off the floor without planning it.',
        targets: '10 min daily.',
        next: 'Check the quota in a week, then bring in 2×/week strength when activation starts.',
      }),
      needles(19, {
        before: 'NRS 4.',
        points: 'Base set, 10 in, 10 out, 20 min.',
        response: 'NRS 3. Nothing new.',
      }),
      talks(20, {
        module: 'Sleep hygiene review, 30 min by video.',
        homework: 'Rise time kept 12 of 14 days. Phone out of the room "mostly".',
        progress: 'Falls asleep in about 20 min by her own count. Still naps on Sundays.',
        for_team: 'Sleep is moving. She now says "stiff", not "damaged". Ready for PNE.',
        next: 'After the reassessment: PNE, then activity pacing and exposure.',
      }),
      needles(22, {
        before: 'NRS 4. Session 7. Ibuprofen once this week.',
        points: 'BL23 BL25 B, GB34 B, KI3 B, seed TF4 left. 8 in, 8 out.',
        response: 'NRS 3.',
        advice: 'Amitriptyline unchanged, mouth a little dry.',
      }),
      trains(24, {
        done: 'Quota 10 min, met 6 of 7. Hinge with 4 kg, 2×6. Stairs two floors.',
        response: 'NRS 4 → 4, no rise next morning by phone.',
        function: 'Sitting 60 min at work with one break. Lower shelf: done, once.',
        targets:
          '11 min daily now. To reach 20 min by week 8 we need bigger steps; to agree after scales.',
        next: 'ODI with the reassessment.',
      }),
      needles(26, {
        before: 'NRS 4. Session 8 of the cycle.',
        points: 'Base set, 10 in, 10 out.',
        response: 'NRS 2 after, best so far.',
        next: 'Scales at the end of relief, then decide on activation and once a week.',
      }),
      adds(26, 'acupuncturist', 'Seed TF4 left was removed today, skin clear.'),
      unsigned(
        talks(27, {
          module: 'PNE 1, prepared: pain is not damage.',
          for_team:
            'Reports of her MRIs to be gone through together, with figures for people without pain.',
        }),
      ),
    ],
  ),
}
