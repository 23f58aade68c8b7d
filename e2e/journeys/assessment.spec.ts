import { type ArrangedPatient, arrangePatient } from '../harness/arrange-patient.ts'
import { fillAssessment } from '../harness/assessment.ts'
import { expectAccessible } from '../harness/expect-accessible.ts'
import { entriesOf, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

const complete = { name: 'Complete assessment' }

test('red flags gate the initial assessment, which starts the plan', async ({ open }) => {
  const page = await open('acupuncturist')
  const patient = await arrangePatient(page)
  const panel = await openAssessment(page, patient)
  await expectAccessible(page, 'the initial assessment')
  await panel.getByRole('button', complete).click()
  await expect(panel.getByRole('alert')).toContainText('Say whether it is present: Chest pain')
  await expect(panel.getByRole('alert')).toContainText('Name at least one mechanism')

  await fillAssessment(panel)
  await panel
    .getByRole('group', { name: 'Chest pain' })
    .getByRole('radio', { name: 'Present' })
    .check()
  await panel.getByRole('button', complete).click()
  await expect(panel.getByRole('alert')).toContainText('Say what was done about the red flag')

  await page.reload()
  const again = panelOf(page, `Initial assessment, ${patient.name}`)
  await expect(again.getByLabel('Diagnosis')).toHaveValue('Chronic low back pain')
  await expect(again).toContainText('9 of 9 answered')
  await expect(again).toContainText('Low back disability (ODI)')
  await again.getByLabel('What was done about it').fill('Sent for an ECG today')
  await again.getByRole('button', complete).click()

  await expect(page.getByText(`The plan of ${patient.name} has started.`)).toBeVisible()
  const found = page.getByRole('region', { name: 'Initial assessment' })
  await expect(found).toContainText('Central sensitization (medium)')
  await expect(found).toContainText('Chest pain. Sent for an ECG today')
  await expect(page.getByRole('main')).toContainText('Red flag: Chest pain')
  await expect(entriesOf(page).filter({ hasText: 'Initial assessment complete' })).toContainText(
    'Mechanisms: Central sensitization.',
  )
})

test('a corrected region changes what is asked, and what stood before stays', async ({ open }) => {
  const page = await open('acupuncturist')
  const patient = await arrangePatient(page)
  const panel = await openAssessment(page, patient)
  await fillAssessment(panel)
  await panel.getByRole('button', complete).click()
  const found = page.getByRole('region', { name: 'Initial assessment' })
  await found.getByRole('button', { name: 'Correct' }).click()
  const correction = panelOf(page, `Correct the initial assessment, ${patient.name}`)
  await correction.getByLabel('Lower back').uncheck()
  await correction.getByLabel('Neck', { exact: true }).check()
  await correction.getByRole('button', { name: 'Save correction' }).click()
  await expect(correction.getByRole('alert')).toContainText('Say why, in a few words')
  await correction.getByLabel('Reason for the correction').fill('Wrong box ticked')
  await correction.getByRole('button', { name: 'Save correction' }).click()
  await expect(found).toContainText('Neck')
  await expect(found).toContainText('corrected')
  await expect(entriesOf(page).filter({ hasText: 'Wrong box ticked' })).toHaveCount(1)
  await expect(entriesOf(page).filter({ hasText: 'Pain: Lower back.' })).toHaveCount(1)
})

async function openAssessment(page: Parameters<typeof panelOf>[0], { id, name }: ArrangedPatient) {
  await page.goto(`/patients/${id}`)
  await page.getByRole('button', { name: 'Complete initial assessment' }).click()
  return panelOf(page, `Initial assessment, ${name}`)
}
