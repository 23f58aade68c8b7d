import type { Story } from '../story.ts'
import {
  adds,
  assesses,
  attends,
  coordinates,
  decides,
  declines,
  joins,
  needles,
  pins,
  plansAbsence,
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

/** Headache in consolidation; fainted at a needle once, and declined one reassessment. */
export const nadiaParabola: Story = {
  patient: {
    name: 'Nádia Parábola',
    birthDate: '1996-07-08',
    sex: 'female',
    recordNumber: 'D-0111',
    phone: '+55 11 5550 0201',
    email: 'nadia.parabola@patients.example',
    language: 'pt-BR',
    nextOfKin: null,
  },
  beganDaysAgo: 140,
  entries: withSessions(
    [2, 6, 9, 13, 16, 20, 23, 27, 34, 41, 48, 54, 102, 137].map((day) => attends(day)),
    [
      registers(-6),
      coordinates(-6),
      reviews(0, {
        situation:
          'Migraine without aura since 15, now 14 headache days a month, half of them tension type. Triptan 8 days. Law student, final year.',
        findings:
          'Neurology and fundi normal last spring. Pericranial tenderness. No red flags: no thunderclap, no change of pattern.',
        medicines:
          'Triptan limited to 8 days a month; diary. Amitriptyline low dose tried, stopped for sleepiness. Propranolol from her neurologist goes on.',
        plan: 'Mechanisms: central sensitization (high), cognitive (medium), sleep (medium). Prevention by needling, relaxation, regular walking. Semi-reclined.',
      }),
      assesses(0, {
        regions: ['head_face'],
        diagnosis: 'Migraine without aura, tension-type headache',
        mechanisms: {
          central_sensitization: 'high',
          cognitive_patterns: 'medium',
          sleep_disturbance: 'medium',
        },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [9, 1, 5, 4], interference: [6, 5, 2, 8, 5, 5, 7] },
        pcs: 29,
        isi: 14,
        psqi: { bed: '00:30', rise: '07:00', latency: 35, hours: 5.5, trouble: 2 },
        phq9: 9,
        gad7: 13,
        psfs: [3, 4, 2],
        nrs: 5,
      }),
      joins(0, 'psychologist'),
      joins(1, 'physiotherapist'),
      revises(1, 'The team is complete', {
        mechanisms: [
          { mechanism: 'central_sensitization', confidence: 'high' },
          { mechanism: 'cognitive_patterns', confidence: 'medium' },
          { mechanism: 'sleep_disturbance', confidence: 'medium' },
        ],
        goal: {
          activity: 'Study a whole afternoon without lying down',
          expected: 'Four hours with two breaks, on five days',
          by: ['psychology', 'acupuncture', 'sleep'],
        },
        owner: { of: 'psychology', who: 'psychologist' },
        note: { on: 'acupuncture', text: 'Semi-reclined, after food' },
      }),
      needles(2, {
        before: 'NRS 5. Sitting, as she asked.',
        points:
          'GB20 B, LI4 B planned. Two in when she went pale; lay down, legs up, out at once. 2 in, 2 out.',
        response:
          'Presyncope, 1 min, pulse 52, no fall, no injury. Grade 1. Well after 10 min and tea.',
        advice: 'Had not eaten since the evening. Faints at blood tests too – nobody had asked.',
        next: 'Lying only, after food, two needles more each time.',
      }),
      pins(2, 'needle_syncope', 'Presyncope at first needling: supine only, after food'),
      needles(6, {
        before: 'NRS 3, ate. Supine.',
        points: 'LR3 B, EX-HN3. 3 in, 3 out, 10 min, stayed with her.',
        response: 'No faintness. NRS 2.',
      }),
      talks(9, {
        module: 'Assessment; applied tension for needles taught.',
        progress: 'Worry in every lull. Exams are the drum. No suicidal thoughts.',
        for_team:
          'Applied tension works if you count it out with her. Never ask "do you feel faint?"',
        next: 'Relaxation from activation on.',
      }),
      trains(12, {
        done: 'Trials 18, 20, 22 min outdoors. Neck endurance 20 s.',
        function: 'PSFS: two hours of reading, seminar, cycling.',
        targets: 'Walks already: 16 min a day, also on headache days below 5.',
      }),
      needles(20, {
        before: 'NRS 3.',
        points: 'GB20 GB8 TE5 LR3 B, EX-HN3. 9 in, 9 out.',
        response: 'NRS 1. No faintness at all.',
      }),
      records(28, 'psychologist', {
        slot: 'relief_end',
        bpi: { severity: [8, 0, 4, 3], interference: [5, 4, 1, 6, 4, 4, 5] },
        pcs: 25,
        isi: 12,
        phq9: 8,
        psfs: [4, 5, 4],
        nrs: 4,
      }),
      weighs(28, 'relief_end', {
        choice: { kind: 'continue' },
        reason: 'Fewer headache days, quota met; go on',
      }),
      decides(
        28,
        'advance',
        'Eight sessions, walking quota met 9 days of 10, headache days 14 to 10',
      ),
      talks(35, {
        module: 'Relaxation; PNE: stress, sleep, mood.',
        homework: 'Ten minutes twice a day, 9 of 14.',
        progress: 'SUDS before seminar 70 → 50.',
        for_team: 'Needles before the exam week, not in it.',
      }),
      trains(43, {
        done: 'Cycling 25 min ×3. Deep neck flexors 35 s.',
        response: 'One headache after cycling without water.',
        targets: '30 min ×3, bottle on the bike.',
      }),
      records(56, 'acupuncturist', {
        slot: 'cycle_end',
        bpi: { severity: [7, 0, 3, 2], interference: [3, 3, 1, 4, 2, 3, 3] },
        pcs: 20,
        isi: 10,
        psqi: { bed: '23:30', rise: '07:00', latency: 20, hours: 6.5, trouble: 1 },
        phq9: 6,
        gad7: 9,
        psfs: [6, 7, 6],
        nrs: 3,
      }),
      weighs(58, 'cycle_end', {
        choice: {
          kind: 'space_out',
          doses: [{ phase: 'bridging', sessions: [0.5, 0.5], per: 'week' }],
        },
        reason: 'Headache days halved at the end of the cycle',
      }),
      decides(58, 'advance', 'Headache days halved at the end of the cycle; space out'),
      talks(63, {
        module: 'Cognitive restructuring: "if I get one now, all is lost".',
        homework: 'Thought record 4 of 7.',
        progress: 'Belief 75 → 45.',
        for_team:
          'She plans around headaches less. Please do not ask for a diary beyond the triptan days.',
      }),
      records(84, 'psychologist', {
        slot: 'bridging_end',
        bpi: { severity: [7, 0, 2, 1], interference: [3, 2, 0, 3, 2, 2, 2] },
        pcs: 17,
        isi: 8,
        phq9: 5,
        psfs: [7, 8, 7],
        nrs: 2,
      }),
      weighs(86, 'bridging_end', {
        choice: { kind: 'continue' },
        reason: 'Function better by more than its threshold',
      }),
      decides(86, 'advance', 'PSFS up by more than 2 since baseline, six headache days a month'),
      progresses(86, 'psychologist', ['Study a whole afternoon without lying down', 0]),
      needles(102, {
        before: 'NRS 2.',
        points: 'GB20 TE5 LR3 B. 6 in, 6 out.',
        response: 'NRS 1. Two weeks between now.',
      }),
      declines(128, 'consolidation_126', 'Exam fortnight: "no more forms this month"; accepted'),
      weighs(129, 'consolidation_126', {
        choice: { kind: 'continue' },
        reason: 'No figures this time; she is well, next at day 182',
      }),
      talks(131, {
        module: 'Relapse prevention, first half.',
        progress:
          'Two exams written, one headache, one triptan. Declined the scales and was right to.',
        for_team: 'Next scales at day 182. She will do them, she says.',
        next: 'Second half after graduation.',
      }),
      needles(137, {
        before: 'NRS 1. Five headache days last month.',
        points: 'GB20 LR3 B, EX-HN3. 5 in, 5 out.',
        response: 'NRS 0.',
        next: 'Three weeks.',
      }),
      adds(
        138,
        'acupuncturist',
        'Triptan days last month: 4, from her diary. Neurologist copied in.',
      ),
      plansAbsence(138, 'physiotherapist', { inDays: 9, days: 5, coveredBy: 'acupuncturist' }),
    ],
  ),
}
