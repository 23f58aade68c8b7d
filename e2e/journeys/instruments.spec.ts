import { arrangePatient } from '../harness/arrange-patient.ts'
import { expectAccessible } from '../harness/expect-accessible.ts'
import { panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

test('a BPI on paper is entered with at most seventeen keys and no click', async ({ open }) => {
  const page = await open('acupuncturist')
  const { id, name } = await arrangePatient(page, { withTeam: false })
  await page.goto(`/patients/${id}`)
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await expect(page.getByRole('button', { name: 'Enter scores' })).toBeVisible()
  await press('n')
  await press('x')
  const choice = panelOf(page, `Enter scores, ${name}`)
  await expectAccessible(page, 'the choice of an instrument')
  await choice.getByRole('button', { name: 'Brief Pain Inventory (BPI)' }).focus()
  await press('Enter')
  const panel = panelOf(page, `Brief Pain Inventory (BPI), ${name}`)
  await expect(panel.getByRole('radio').first()).toBeFocused()
  for (const answer of ['6', '2', '4', '5', '4', '3', '5', '4', '2', '6', '4']) await press(answer)
  await press('Control+Enter')
  const result = panel.getByRole('status')
  await expect(result).toContainText('Brief Pain Inventory (BPI): severity 4.3')
  await expect(result).toContainText('interference 4')
  await expect(result).toContainText('Filed as unscheduled.')
  await expectAccessible(page, 'the result of an instrument')
  expect(keys).toBeLessThanOrEqual(17)
})

test('too little of a form is pointed at, and what is typed stays', async ({ open }) => {
  const page = await open('acupuncturist')
  const { id, name } = await arrangePatient(page, { withTeam: false })
  await page.goto(`/patients/${id}?panel=assess&instrument=gad7`)
  const panel = panelOf(page, `Anxiety (GAD-7), ${name}`)
  await panel.getByRole('radio', { name: '2 More than half the days' }).first().check()
  await panel.getByRole('button', { name: 'Save answers' }).click()
  await expect(panel).toContainText('Answer more of it before you save.')
  await page.reload()
  await expect(
    panel.getByRole('radio', { name: '2 More than half the days' }).first(),
  ).toBeChecked()
})
