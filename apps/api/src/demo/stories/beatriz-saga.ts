import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  decides,
  discharges,
  huddles,
  joins,
  needles,
  pauses,
  records,
  registers,
  resumes,
  reviews,
  talks,
  trains,
  weighs,
  withSessions,
} from '../tell.ts'

/** Low back pain taken through every phase to discharge with the goals reached. */
export const beatrizSaga: Story = {
  patient: {
    name: 'Beatriz Saga',
    birthDate: '1983-06-12',
    sex: 'female',
    recordNumber: 'D-0105',
    phone: '+55 11 5550 0141',
    email: 'beatriz.saga@patients.example',
    language: 'pt-BR',
    nextOfKin: 'Elis Saga, sister, +55 11 5550 0142',
  },
  beganDaysAgo: 226,
  entries: withSessions(
    [2, 6, 9, 14, 16, 20, 23, 27, 34, 41, 48, 54, 155].map((day) => attends(day)),
    [
      registers(-3, 'acupuncturist'),
      joins(-3, 'psychologist'),
      joins(-3, 'physiotherapist'),
      reviews(0, {
        situation:
          'Low back pain since her second delivery, 4 years. Nurse. Fears the day she drops a patient. Works part time because of it.',
        findings:
          'Full movement, pain on return from flexion. Deep abdominal control poor. No red flags.',
        medicines:
          'Ibuprofen daily at work: stop as routine. Duloxetine discussed, she prefers to wait.',
        plan: 'Mechanisms: deconditioning (high), cognitive (high), sleep (low). Goal named by her: full shifts, and running with her son.',
      }),
      assesses(0, {
        regions: ['lumbar'],
        diagnosis: 'Chronic low back pain',
        mechanisms: {
          deconditioning: 'high',
          cognitive_patterns: 'high',
          sleep_disturbance: 'low',
        },
      }),
      records(0, 'physiotherapist', {
        slot: 'baseline',
        bpi: { severity: [8, 3, 6, 6], interference: [6, 6, 4, 8, 3, 4, 7] },
        pcs: 31,
        isi: 10,
        psqi: { bed: '22:45', rise: '05:45', latency: 20, hours: 6, trouble: 1 },
        odi: 17,
        phq9: 8,
        tsk11: 30,
        nrs: 6,
      }),
      needles(2, {
        before: 'NRS 6 after a night shift.',
        points: 'BL23 BL25 BL40 B, GB30 R. 7 in, 7 out, 20 min.',
        response: 'Strong de qi GB30. NRS 4.',
      }),
      trains(6, {
        done: 'Trials 11, 12, 13 min; hinge, dead bug, patient-lift with a sandbag of 5 kg.',
        function: 'Stops before every lift and holds her breath.',
        targets: 'Quota 9 min daily, breathing out on lifts.',
      }),
      needles(14, {
        before: 'NRS 5.',
        points: 'Base set. 7 in, 7 out.',
        response: 'NRS 3. Session 4.',
      }),
      records(28, 'physiotherapist', {
        slot: 'relief_end',
        bpi: { severity: [6, 2, 4, 4], interference: [4, 4, 3, 6, 2, 3, 5] },
        pcs: 27,
        isi: 9,
        odi: 14,
        phq9: 7,
        nrs: 4,
      }),
      weighs(29, 'relief_end', {
        choice: { kind: 'continue' },
        reason: 'A third less pain, walking every day',
      }),
      decides(29, 'advance', 'Eight sessions done, pain a third lower, walking every day'),
      talks(33, {
        module: 'Orientation, goal setting, PNE 1.',
        homework: 'Write down the thought before each lift for one week.',
        progress: 'Belief "my disc will slip" 80/100.',
        for_team: 'Goal: full shifts. Please lift WITH her in the gym so that I can use it.',
        next: 'Thought record.',
      }),
      talks(40, {
        module: 'Cognitive: identifying.',
        homework:
          'Done 6 of 7 days. The thought comes with men over 90 kg, not with weight in the gym.',
        progress: 'Belief 60/100.',
        for_team:
          'It is about letting somebody fall, not about her back. Graded exposure on the ward possible.',
      }),
      trains(47, {
        done: 'Bike 25 min ×3. Sandbag 15 kg from the floor 3×5.',
        response: 'No rise next day.',
        function: 'Three shifts of 8 h.',
        targets: '25–30 min ×4; 20 kg next.',
      }),
      records(56, 'acupuncturist', {
        slot: 'cycle_end',
        bpi: { severity: [4, 1, 3, 2], interference: [2, 2, 1, 4, 1, 2, 3] },
        pcs: 18,
        isi: 7,
        psqi: { bed: '22:45', rise: '05:45', latency: 15, hours: 6.5, trouble: 0 },
        odi: 9,
        phq9: 4,
        tsk11: 22,
        nrs: 3,
      }),
      huddles(57, {
        present: 'Aurora, Caio, Teresa',
        question: 'Cycle reassessed after 12 sessions. Taper?',
        decision: 'Yes. Pain halved, ODI 34 to 18 %. Needles every two weeks, CBT to its end.',
        who_does_what:
          'Teresa hands the programme over. Caio: exposure on the ward, then relapse plan.',
      }),
      weighs(57, 'cycle_end', {
        choice: {
          kind: 'space_out',
          doses: [{ phase: 'bridging', sessions: [0.5, 0.5], per: 'week' }],
        },
        reason: 'Responder at the end of the cycle: taper',
      }),
      decides(57, 'advance', 'Cycle reassessed as responder; taper and hand exercise over'),
      talks(68, {
        module: 'Exposure, review of four lifts on the ward.',
        homework: 'Four of four, SUDS 70, 50, 40, 30.',
        progress: 'Belief 20/100. Laughed about it.',
        for_team: 'She may do everything. Do not praise caution.',
        next: 'Relapse prevention, then booster on request.',
      }),
      records(84, 'physiotherapist', {
        slot: 'bridging_end',
        bpi: { severity: [3, 0, 2, 1], interference: [1, 1, 1, 2, 0, 1, 2] },
        pcs: 13,
        isi: 6,
        odi: 6,
        phq9: 3,
        nrs: 2,
      }),
      weighs(86, 'bridging_end', {
        choice: { kind: 'continue' },
        reason: 'Full shifts for three weeks',
      }),
      decides(86, 'advance', 'Function goal reached: full shifts for three weeks'),
      trains(100, {
        done: 'Walk-run 1:2, 24 min. Own programme twice a week.',
        function: 'Full time at work. Ran to the bus with her son.',
        targets: 'Independent. See me once a month.',
      }),
      pauses(105, 'Two weeks with her parents abroad; takes the programme along'),
      resumes(119),
      records(141, 'physiotherapist', {
        slot: 'consolidation_126',
        bpi: { severity: [2, 0, 1, 1], interference: [0, 1, 0, 1, 0, 1, 1] },
        isi: 5,
        odi: 4,
        phq9: 3,
        nrs: 1,
      }),
      needles(155, {
        before: 'Came with a stiff neck, not the back. NRS 2.',
        points: 'GB20 SI3 B. 4 in, 4 out.',
        response: 'Loose. Five weeks since the last one.',
        next: 'Space further; she does not need the next date.',
      }),
      weighs(158, 'consolidation_126', {
        choice: { kind: 'continue' },
        reason: 'Kept after the pause; nothing to change',
      }),
      records(199, 'acupuncturist', {
        slot: 'consolidation_182',
        bpi: { severity: [2, 0, 1, 0], interference: [0, 0, 0, 1, 0, 1, 0] },
        pcs: 9,
        isi: 5,
        psqi: { bed: '22:30', rise: '05:45', latency: 10, hours: 7, trouble: 0 },
        odi: 3,
        phq9: 2,
        nrs: 1,
      }),
      weighs(201, 'consolidation_182', {
        choice: { kind: 'stop', modality: 'acupuncture' },
        reason: 'Six months, function kept without needling',
      }),
      decides(201, 'advance', 'Six months, function kept without needling'),
      discharges(
        212,
        'goals_reached',
        'Full shifts, runs 5 km, no needling for nine weeks. Has her flare plan; knows the way back.',
      ),
    ],
  ),
}
