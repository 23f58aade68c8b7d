/** The red flags a clinic starts with, by code (reference §5); its own clinician approves the list. */
export const redFlagCodes = {
  cauda_equina: 'Saddle numbness, urinary retention, new incontinence or bilateral deficit',
  progressive_motor_loss: 'Progressive motor loss',
  myelopathy: 'Signs of myelopathy',
  spinal_infection: 'Fever with spinal pain, or immunosuppression',
  malignancy: 'History of cancer with unexplained weight loss or night pain',
  fracture: 'Major trauma, or osteoporosis or steroids with new pain',
  headache: 'Thunderclap headache, or a new headache after the age of 50',
  chest_pain: 'Chest pain',
  abdominal_aortic_aneurysm: 'Signs of an abdominal aortic aneurysm',
} as const

export type RedFlagCode = keyof typeof redFlagCodes

/** The checklist as it was answered, every flag of it. */
export type RedFlagAnswers = Readonly<Record<RedFlagCode, 'absent' | 'present'>>

/** The flags that were found, in the order of the list. */
export function listPresentFlags(answers: Partial<RedFlagAnswers>): RedFlagCode[] {
  const codes = Object.keys(redFlagCodes) as RedFlagCode[]
  return codes.filter((code) => answers[code] === 'present')
}
