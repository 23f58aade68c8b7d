import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  books,
  coordinates,
  decides,
  joins,
  needles,
  notes,
  pins,
  records,
  registers,
  reviews,
  talks,
  trains,
  unsigned,
  withSessions,
} from '../tell.ts'

/** Neck and low back pain with a pacemaker, in bridging: needling by hand only. */
export const arturCronica: Story = {
  patient: {
    name: 'Artur Crônica',
    birthDate: '1950-05-15',
    sex: 'male',
    recordNumber: 'D-0110',
    phone: '+55 11 5550 0191',
    email: null,
    language: 'pt-BR',
    nextOfKin: 'Inês Crônica, wife, same number',
  },
  beganDaysAgo: 68,
  entries: withSessions(
    [
      ...[2, 6, 9, 13, 16, 20, 23, 27, 34, 41, 48, 54, 64].map((day) => attends(day)),
      books(66, 'acupuncturist', { inDays: 2, time: '16:30', weeks: 2 }),
      books(66, 'psychologist', { inDays: 2, time: '11:00', weeks: 1 }),
    ],
    [
      registers(-8),
      coordinates(-8),
      joins(-8, 'psychologist', 'admin'),
      joins(-8, 'physiotherapist', 'admin'),
      reviews(0, {
        situation:
          'Neck and low back for decades, retired typesetter. Walks less every year. Pacemaker since 2017, checked in May.',
        findings:
          'Stiff, lumbar extension 10°, neck rotation 45° both. Gait slow, no foot drop. Red flags none; no walking-distance numbness.',
        medicines: 'Aspirin low dose, bisoprolol, statin. Paracetamol. So no NSAID from us.',
        plan: 'Mechanisms: deconditioning (high), sleep (low). Manual needling, no electro-stimulation at all. Goal: to the bakery and back, 1 km.',
      }),
      pins(0, 'pacemaker', 'Dual chamber 2017: no electro-stimulation'),
      assesses(0, {
        regions: ['neck', 'lumbar'],
        diagnosis: 'Chronic neck and low back pain',
        mechanisms: { deconditioning: 'high', sleep_disturbance: 'low' },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [7, 3, 6, 5], interference: [7, 4, 8, 6, 3, 4, 6] },
        pcs: 16,
        isi: 9,
        psqi: { bed: '21:30', rise: '05:30', latency: 25, hours: 6, trouble: 1 },
        odi: 20,
        ndi: 15,
        phq9: 6,
        nrs: 6,
      }),
      needles(2, {
        before: 'NRS 6. Pulse 64 regular.',
        points: 'GB20 SI3 B, BL23 BL25 B, GB34 B. Manual, even. 10 in, 10 out.',
        response: 'NRS 5. Compressed, on aspirin.',
      }),
      trains(5, {
        done: 'Trials 6, 6 and 9 min with one stop. Sit-to-stand ×6, heel raises at the sink.',
        function: 'Bakery is 500 m away; he stops at the church.',
        targets: 'Quota 5 min, twice a day if it is cool.',
      }),
      needles(13, {
        before: 'NRS 5.',
        points: 'Same ten. 10 in, 10 out.',
        response: 'NRS 4. Session 4.',
      }),
      trains(19, {
        done: 'Quota 7 min, 13 of 14 days. His wife walks along.',
        function: 'Past the church without stopping.',
        targets: '8 min twice a day.',
      }),
      records(28, 'physiotherapist', {
        slot: 'relief_end',
        bpi: { severity: [6, 2, 5, 4], interference: [5, 3, 6, 4, 2, 4, 4] },
        pcs: 14,
        isi: 8,
        odi: 16,
        ndi: 12,
        phq9: 5,
        nrs: 4,
      }),
      decides(28, 'advance', 'Eight sessions, pain a third lower, quota met'),
      talks(36, {
        module: 'PNE, one session with his wife.',
        progress: 'She carries everything for him; he lets her. Both surprised when I said so.',
        for_team: 'Ask him, not her. She agreed to stop carrying.',
        next: 'Two more: pacing, flare plan.',
      }),
      needles(41, {
        before: 'NRS 4, garden.',
        points: 'GB20 B, BL23 B, BL40 B, KI3 B. 8 in, 8 out.',
        response: 'NRS 3.',
      }),
      trains(47, {
        done: 'Quota 12 min twice a day, joined to one walk on two days. Loaded carry 3 kg each hand.',
        response: 'NRS 4, same next morning.',
        function: 'Bakery and back, with bread, himself.',
        targets: '13 min twice a day, joined where the bench is.',
      }),
      talks(50, {
        module: 'Activity pacing and flare plan.',
        homework: 'Carried the bread 6 of 7 days (his idea of homework).',
        progress: 'Good humour. No low mood.',
        for_team: 'Done with me after the flare plan. Happy to be called.',
      }),
      records(57, 'acupuncturist', {
        slot: 'cycle_end',
        bpi: { severity: [5, 1, 3, 3], interference: [3, 2, 3, 3, 1, 3, 3] },
        pcs: 11,
        isi: 7,
        psqi: { bed: '21:45', rise: '05:30', latency: 20, hours: 6.5, trouble: 1 },
        odi: 12,
        ndi: 9,
        phq9: 3,
        nrs: 3,
      }),
      decides(58, 'advance', 'Cycle of twelve reassessed: responder; taper from here'),
      needles(64, {
        before: 'NRS 3. First one after two weeks.',
        points: 'GB20 SI3 B, BL23 B. 6 in, 6 out.',
        response: 'NRS 2. Held well over the gap.',
        next: 'Again in two weeks.',
      }),
      notes(66, 'physiotherapist', {
        subjective: '"I forgot to tell you about the pain, that is how little there is."',
        objective:
          'Quota 15 min twice a day, joined on four days for two weeks. Single-leg stance 6 s.',
        assessment: 'Exercise can be handed over; balance is what remains.',
        plan: 'Supervision every second week. Balance at the sink daily.',
      }),
      unsigned(
        needles(67, {
          before: 'Telephone: turned in bed, low back NRS 5 since yesterday.',
          advice: 'Half quota for two days, warmth.',
        }),
      ),
    ],
  ),
}
