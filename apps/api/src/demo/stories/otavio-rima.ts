import type { Story } from '../story.ts'
import { coordinates, joins, notes, registers } from '../tell.ts'

/** Referred this week and not yet assessed: nothing has begun. */
export const otavioRima: Story = {
  patient: {
    name: 'Otávio Rima',
    birthDate: '1988-01-30',
    sex: 'male',
    recordNumber: 'D-0104',
    phone: '+55 11 5550 0131',
    email: 'otavio.rima@patients.example',
    language: 'pt-BR',
    nextOfKin: null,
  },
  beganDaysAgo: 3,
  entries: [
    registers(0),
    coordinates(0),
    joins(0, 'physiotherapist', 'admin'),
    notes(1, 'acupuncturist', {
      subjective:
        'Referral letter read: low back and left buttock pain 14 months, warehouse work, off sick since March. Surgeon saw no indication. Sent "for needles".',
      plan: 'First visit booked, 60 min, with baseline forms beforehand. Ask about night pain, weight, bladder: the letter is silent on red flags.',
    }),
  ],
}
