import type { Story } from '../story.ts'
import {
  adds,
  assesses,
  attends,
  coordinates,
  decides,
  handles,
  huddles,
  joins,
  needles,
  records,
  registers,
  reviews,
  talks,
  trains,
  weighs,
  withSessions,
} from '../tell.ts'

/** Widespread pain with low mood and poor sleep, in activation; a positive answer about self-harm was acted on. */
export const elisaMiragem: Story = {
  patient: {
    name: 'Elisa Miragem',
    birthDate: '1985-12-19',
    sex: 'female',
    recordNumber: 'D-0108',
    phone: '+55 11 5550 0171',
    email: 'elisa.miragem@patients.example',
    language: 'pt-BR',
    nextOfKin: 'Nora Miragem, mother, +55 11 5550 0172',
  },
  beganDaysAgo: 43,
  entries: withSessions(
    [2, 6, 9, 16, 23, 26, 30, 37].map((day) => attends(day)),
    [
      registers(-6),
      coordinates(-6),
      joins(-6, 'psychologist', 'admin'),
      joins(-6, 'physiotherapist', 'admin'),
      reviews(0, {
        situation:
          'Fibromyalgia told 5 years ago, pain everywhere, worst neck and thighs. Fatigue, fog, unrefreshing sleep. Teacher, on leave since term began.',
        findings:
          'Widespread tenderness, no synovitis, strength full, reflexes normal. Thyroid and CRP normal last month.',
        medicines:
          'Duloxetine since two months, tolerated. Zolpidem some nights: plan to stop with CBT-I.',
        plan: 'Mechanisms: central sensitization (high), sleep (high), cognitive (medium), deconditioning (medium). Start low everywhere. Guidelines are only weakly for needling here; told her so.',
      }),
      assesses(0, {
        regions: ['widespread'],
        diagnosis: 'Fibromyalgia',
        mechanisms: {
          central_sensitization: 'high',
          sleep_disturbance: 'high',
          cognitive_patterns: 'medium',
          deconditioning: 'medium',
        },
      }),
      records(0, 'psychologist', {
        slot: 'baseline',
        bpi: { severity: [9, 6, 8, 7], interference: [8, 8, 6, 9, 6, 9, 8] },
        pcs: 36,
        isi: 22,
        psqi: { bed: '22:00', rise: '07:30', latency: 70, hours: 5, trouble: 3 },
        phq9: { total: 16, selfHarm: 1 },
        gad7: 12,
        psfs: [2, 1, 3],
        nrs: 8,
      }),
      handles(0, 'psychologist', {
        rule: 'SI-1',
        outcome: 'contacted',
        action:
          'Seen the same day. Structured risk assessment: passive wish only, no plan, no means, no attempt ever. Safety plan written with her, mother informed with her consent. Asked again at every visit.',
      }),
      talks(0, {
        module: 'Same-day contact after PHQ-9 item 9 = 1. Structured risk assessment.',
        progress:
          'Passive wish "not to wake up" on bad nights, several days. No plan, no means, no attempt ever. Protective: her mother, her pupils. Safety plan written with her, copy at home.',
        for_team:
          'Safety plan in place, mother informed with her consent. Item 9 asked again at every visit of mine. Nothing here forbids needling or exercise. If she misses a visit without a word, tell me the same day.',
        next: 'Four days, then weekly.',
      }),
      needles(2, {
        before: 'NRS 8. Afraid that it will set her off.',
        points: 'LI4 LR3 B, EX-HN3, HT7 B. Four sites, thin needles, 15 min. 7 in, 7 out.',
        response: 'Weak de qi on purpose. NRS 7, calm.',
        advice: 'A bad day after is possible and is no harm.',
      }),
      talks(4, {
        module: 'Safety review; sleep hygiene.',
        homework: 'Used the plan once, called her mother.',
        progress:
          'Thoughts fewer, asked directly. Bed from 22:00 to 07:30 for five hours of sleep.',
        for_team: 'Stable. In bed far too long – sleep first, please no early mornings.',
        next: 'Sleep diary for a week.',
      }),
      trains(6, {
        done: 'Trials 4, 5, 6 min on the flat. Warm room, ball, breathing.',
        response: 'NRS 8 before and after. She expected 10.',
        function: 'PSFS: hang washing, read to a class, walk to the market.',
        targets: 'Quota 4 min a day, also on good days – she overdoes the good ones.',
        next: 'Weekly and short.',
      }),
      needles(9, {
        before: 'NRS 7.',
        points: 'As last, + ST36 B, SP6 B. 11 in, 11 out.',
        response: 'Slept in the chair. NRS 6.',
      }),
      talks(13, {
        module: 'Sleep diary read, CBT-I started.',
        homework: 'Seven nights logged. Total sleep 5 h 20 mean, time in bed 9 h 10.',
        progress:
          'No bipolar history, no epilepsy, not driving. Window set at 5 h 20: 01:40 to 07:00.',
        for_team:
          'She will be sleepier for two weeks. No heavy session before 10:00. Zolpidem off with Aurora.',
        next: 'Weekly, by the diary.',
      }),
      trains(20, {
        done: 'Quota 5 → 6 min, met 6 and 7 of 7 days. Sit-to-stand ×5.',
        response: 'One flare: half quota for two days, then back. She did it by herself.',
        targets: '7 min.',
      }),
      needles(23, {
        before: 'NRS 7. Tired.',
        points: 'LI4 LR3 ST36 SP6 B, EX-HN3, HT7 B, seed TF4. 11 in, 11 out.',
        response: 'NRS 5. Longest relief so far, a day and a half.',
        next: 'Session 6.',
      }),
      records(28, 'psychologist', {
        slot: 'relief_end',
        bpi: { severity: [8, 5, 7, 6], interference: [7, 6, 5, 8, 5, 7, 7] },
        pcs: 31,
        isi: 17,
        phq9: 12,
        gad7: 10,
        psfs: [3, 2, 4],
        nrs: 7,
      }),
      huddles(29, {
        present: 'Aurora, Caio, Teresa',
        question: 'Pain 8 to 7 only, sleep and mood clearly better. Activate?',
        decision:
          'Yes: quota met on 85 % of days, no open safety concern. Pain is not the gate here.',
        who_does_what:
          'Aurora: once a week. Caio: PNE and pacing beside CBT-I. Teresa: minutes only, no load yet.',
      }),
      weighs(29, 'relief_end', {
        choice: {
          kind: 'add',
          modality: 'education',
          title: 'Evening group on sleep',
          dose: 'Four evenings, one a week',
        },
        reason: 'Sleep is what she names first, and it has begun to move',
      }),
      decides(
        29,
        'advance',
        'Walking quota met on more than 80 % of days; sleep and mood improving',
      ),
      talks(34, {
        module: 'PNE: sensitisation. CBT-I week 3.',
        homework: 'Efficiency 88 % over the week, window +15 min, now 5 h 50.',
        progress: 'No thoughts of not waking for two weeks. "It is an alarm, not a fire."',
        for_team: 'Alarm and fire are her words, use them.',
      }),
      needles(37, {
        before: 'NRS 6.',
        points: 'LI4 LR3 B, GB20 B, HT7 B, GV20. 9 in, 9 out.',
        response: 'NRS 5.',
        next: 'Session 9. Weekly holds.',
      }),
      trains(39, {
        done: '10 min twice a day on four days. Band rows 2×8.',
        response: 'NRS 6 → 6.',
        function: 'Read to a class for half an hour, sitting.',
        targets: 'Split 2×10 min ×4 per week. Join up to 20 in one when two weeks are even.',
      }),
      talks(41, {
        module: 'Activity pacing. CBT-I week 4.',
        homework: 'Diary 7 of 7. Efficiency 86 %, window +15, now 6 h 05.',
        progress: 'Plans a visit to her school. Safety asked: none.',
        for_team:
          'Overactivity on good days is the target now. Please ask for the plan, not for the pain.',
        next: 'Two-day plan with rest written in.',
      }),
      adds(42, 'psychologist', 'Zolpidem: none for 10 nights by the diary. Told Aurora.'),
    ],
  ),
}
