import type { Story } from '../story.ts'
import {
  assesses,
  attends,
  joins,
  needles,
  notes,
  records,
  registers,
  reviews,
  talks,
  withSessions,
} from '../tell.ts'

/** Jaw and neck pain, assessed this week: the first days of relief. */
export const irisRomance: Story = {
  patient: {
    name: 'Íris Romance',
    birthDate: '1994-02-14',
    sex: 'female',
    recordNumber: 'D-0115',
    phone: '+55 11 5550 0241',
    email: 'iris.romance@patients.example',
    language: 'pt-BR',
    nextOfKin: 'Hugo Romance, brother, +55 11 5550 0242',
  },
  beganDaysAgo: 6,
  entries: withSessions(
    [attends(2)],
    [
      registers(-4, 'acupuncturist'),
      joins(-4, 'psychologist'),
      joins(-4, 'physiotherapist'),
      reviews(0, {
        situation:
          'Jaw and neck right, 3 years, violinist. Splint from her dentist, worn. Plays 5 h a day, pain after 40 min.',
        findings:
          'Opening 38 mm, no locking. Masseter and upper trapezius right tender. Arms and reflexes normal. No red flags.',
        medicines: 'Nothing daily. Magnesium by herself.',
        plan: 'Mechanisms: persistent muscle load (high), sleep (medium), cognitive (low). Goal: 90 min of practice. Relief, twice a week.',
      }),
      assesses(0, {
        regions: ['head_face', 'neck'],
        diagnosis: 'Jaw and neck pain, right',
        mechanisms: {
          persistent_inflammation: 'high',
          sleep_disturbance: 'medium',
          cognitive_patterns: 'low',
        },
      }),
      records(0, 'acupuncturist', {
        slot: 'baseline',
        bpi: { severity: [7, 2, 5, 4], interference: [4, 5, 0, 8, 3, 5, 6] },
        pcs: 20,
        isi: 12,
        psqi: { bed: '00:00', rise: '07:30', latency: 30, hours: 6, trouble: 1 },
        ndi: 14,
        phq9: 7,
        gad7: 9,
        nrs: 5,
      }),
      needles(2, {
        before: 'NRS 5 after rehearsal.',
        points: 'ST6 ST7 R, GB20 B, SI3 R, LI4 L. 6 in, 6 out, 15 min.',
        response: 'Masseter let go with a twitch. NRS 3. Opening 41 mm.',
        next: 'Look at the chin rest with Teresa.',
      }),
      notes(3, 'physiotherapist', {
        subjective: 'Brought the violin. Plays with the jaw as a clamp.',
        objective:
          'Left shoulder up 2 cm while playing. NDI areas: work, concentration, headaches.',
        assessment: 'Load from the set-up at least as much as from weakness.',
        plan: 'Higher chin rest tried, pain from 40 to 55 min. Practice by the clock: 25 on, 5 off. Walking 10 min a day.',
      }),
      talks(5, {
        module: 'Short assessment.',
        progress:
          'Audition in ten weeks is the worry. Falls asleep late, replaying bars. No low mood of note, no suicidal thoughts.',
        for_team:
          'Not afraid of pain, afraid of being replaced. Practice limits work if they come with numbers.',
        next: 'Sleep hygiene; PNE waits for activation.',
      }),
    ],
  ),
}
