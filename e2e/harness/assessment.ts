import { expect, type Locator } from '@playwright/test'

const redFlags = [
  'cauda_equina',
  'progressive_motor_loss',
  'myelopathy',
  'spinal_infection',
  'malignancy',
  'fracture',
  'headache',
  'chest_pain',
  'abdominal_aortic_aneurysm',
]

/** What an initial assessment of the lower back found on a day, as the api takes it. */
export function assessedOn(on: string) {
  return {
    on,
    regions: ['lumbar'],
    mechanisms: [{ mechanism: 'central_sensitization', confidence: 'medium' }],
    diagnosis: 'Chronic low back pain',
    redFlags: Object.fromEntries(redFlags.map((code) => [code, 'absent'])),
    redFlagAction: '',
    painScale: 'nrs',
  }
}

/** Fills everything but the day of the initial assessment into its open panel. */
export async function fillAssessment(panel: Locator): Promise<void> {
  const absent = panel.getByRole('radio', { name: 'Absent' })
  await expect(absent).toHaveCount(redFlags.length)
  for (const answer of await absent.all()) await answer.check()
  await panel.getByLabel('Diagnosis').fill('Chronic low back pain')
  await panel.getByLabel('Lower back').check()
  await panel
    .getByRole('group', { name: 'Central sensitization' })
    .getByRole('radio', { name: 'Medium' })
    .check()
}
