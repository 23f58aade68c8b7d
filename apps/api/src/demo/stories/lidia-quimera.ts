import type { Story } from '../story.ts'
import { joins, notes, pins, registers } from '../tell.ts'

/** Referred, seen once by the physiotherapist, and coordinated by nobody yet. */
export const lidiaQuimera: Story = {
  patient: {
    name: 'Lídia Quimera',
    birthDate: '1974-09-09',
    sex: 'female',
    recordNumber: 'D-0107',
    phone: '+55 11 5550 0161',
    email: 'lidia.quimera@patients.example',
    language: 'es',
    nextOfKin: 'Pablo Quimera, brother, +55 11 5550 0162',
  },
  beganDaysAgo: 9,
  entries: [
    registers(0),
    joins(1, 'physiotherapist', 'admin'),
    notes(6, 'physiotherapist', {
      subjective:
        'Came from the orthopaedic clinic with hip pain on both sides, worse lying. Speaks Spanish, understands us well. Wants to know who her doctor is here – so do I.',
      objective:
        'Tender over both trochanters, single-leg stance 8 s R, 11 s L. Hip rotation free.',
      assessment:
        'Load-related lateral hip pain is likely. No assessment by a physician yet, so no plan.',
      plan: 'Advice on sleeping position only. Needs a coordinator and the initial assessment before anything counts.',
    }),
    pins(
      6,
      'lymphoedema',
      'Left arm after breast surgery 2019: no needles, no pressure cuff',
      'physiotherapist',
    ),
  ],
}
