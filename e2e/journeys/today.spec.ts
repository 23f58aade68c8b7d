import { hearAnswers } from '../harness/heard-by.ts'
import { openPatient, pagesOf, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

/** What only a record holds: scores, instruments, medicines, what somebody said or did. */
const clinical =
  /NRS|BPI|PHQ|ISI\b|PCS|ODI|duloxetine|amitriptyline|needl|insomnia|catastroph|apixaban|excerpt":"[^"]|\b[A-Z]{2}\d{1,2} B\b/i

test('an admin sees whom to call and whom nobody coordinates, and nothing clinical', async ({
  open,
}) => {
  const page = await open('admin')
  const answers = hearAnswers(page)
  await page.goto('/')
  const calls = page.getByRole('table', { name: 'Call about a reassessment' })
  const call = calls.getByRole('row', { name: /João Conto/ })
  await expect(call).toContainText('Overdue')
  await expect(call.getByRole('link', { name: '+55 11 5550 0111' })).toHaveAttribute(
    'href',
    'tel:+551155500111',
  )
  await expect(page.getByRole('row', { name: /Lídia Quimera/ })).toContainText(
    'Nobody coordinates this patient',
  )
  await expect(page.getByRole('button', { name: /^Drafts/ })).toHaveCount(0)

  await pagesOf(page).getByRole('link', { name: 'Calls' }).click()
  await expect(page.getByRole('row', { name: /João Conto/ })).toBeVisible()
  await openPatient(page, 'João Conto')
  await expect(page.getByText('For the care team only.')).toBeVisible()
  expect(await answers()).not.toMatch(clinical)
  await expect(page.getByRole('main')).not.toContainText(clinical)
})

test('the coordinator’s list begins with what is overdue and due, and says what comes', async ({
  open,
}) => {
  const page = await open('acupuncturist')
  await page.goto('/')
  const list = page.getByRole('table', { name: 'Waiting for you' })
  const overdue = list.getByRole('row', { name: /João Conto.*Reassessment, end of Relief/ })
  const due = list.getByRole('row', { name: /Helena Lenda.*Reassessment, end of Relief/ })
  await expect(overdue).toContainText('Overdue')
  await expect(overdue).toContainText('12 days ago')
  await expect(due).toContainText('Due')
  await expect(due).toContainText('Relief, week 5')
  await expect(due).toContainText('today')
  await expect(page.getByRole('table', { name: 'Reassessments within two weeks' })).toContainText(
    'Paulo Novela',
  )

  const rows = await list.getByRole('row').allInnerTexts()
  const at = (name: string) => rows.findIndex((row) => row.includes(name))
  expect(at('João Conto')).toBeLessThan(at('Helena Lenda'))
})

for (const role of ['psychologist', 'physiotherapist'] as const) {
  test(`the ${role} sees what waits for their patients, and nobody else’s`, async ({ open }) => {
    const page = await open(role)
    await page.goto('/')
    const list = page.getByRole('table', { name: 'Waiting for you' })
    await expect(list.getByRole('row', { name: /Overdue João Conto/ })).toBeVisible()
    await expect(list.getByRole('row', { name: /Due Helena Lenda/ })).toBeVisible()
    const upcoming = page.getByRole('table', { name: 'Reassessments within two weeks' })
    const others = role === 'psychologist' ? 0 : 1
    await expect(upcoming.getByRole('link', { name: 'Rui Mito' })).toHaveCount(others)
  })
}

test('the list narrows to one kind, in the address; reload and Back keep it', async ({ open }) => {
  const page = await open('psychologist')
  await page.goto('/')
  const kinds = page.getByRole('navigation', { name: 'Narrow the list' })
  const list = page.getByRole('table', { name: 'Waiting for you' })
  await kinds.getByRole('link', { name: /drafts?$/ }).click()
  await expect(page).toHaveURL(/\?type=draft$/)
  await expect(list.getByRole('row', { name: /Overdue/ })).toHaveCount(0)
  await page.reload()
  await list.getByRole('link', { name: 'Helena Lenda' }).click()

  const panel = panelOf(page, 'Note, Helena Lenda')
  await expect(panel.getByLabel('Template')).toHaveValue('cbt_session')
  await expect(panel.getByLabel('Module')).not.toHaveValue('')
  await page.goBack()
  await expect(page).toHaveURL(/\?type=draft$/)
  await expect(list.getByRole('row', { name: /Draft Helena Lenda/ })).toBeVisible()
})

test('a colleague’s note waits until the patient’s page was opened', async ({ open }) => {
  const page = await open('psychologist')
  await page.goto('/')
  const list = page.getByRole('table', { name: 'Waiting for you' })
  const unread = list.getByRole('row', { name: /Note Sofia Ode/ })
  await expect(unread).toHaveCount(2)
  await unread.first().getByRole('link', { name: 'Sofia Ode' }).click()
  await expect(panelOf(page, 'Acupuncture session, Sofia Ode')).toContainText('Dr Aurora Fábula')
  await pagesOf(page).getByRole('link', { name: 'Today' }).click()
  await expect(list.getByRole('row', { name: /Overdue João Conto/ })).toBeVisible()
  await expect(unread).toHaveCount(0)
})
