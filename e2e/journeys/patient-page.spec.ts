import { hearAnswers } from '../harness/heard-by.ts'
import { entriesOf, openPatient } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

test('a clinician outside the care team finds the patient and reads no record', async ({
  open,
}) => {
  const page = await open('psychologist')
  const answers = hearAnswers(page)
  await openPatient(page, 'Gil Balada')
  await expect(page.getByText('For the care team only.')).toContainText('Gil Balada')
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Next steps' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Write note' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Care team' })).toContainText('Dr Aurora Fábula')
  expect(await answers()).not.toMatch(/epicondyle|NRS|timeline\.page/)
})

test('a patient who does not exist is told in the same words as one who is not shown', async ({
  open,
}) => {
  const page = await open('admin', { expected: [/status of (404|207)/] })
  await page.goto('/patients/01a00000-0000-7000-8000-000000000000')
  await expect(page.getByText('There is nothing here for you')).toBeVisible()
})

test('the header tells who, where in the plan and what is dangerous, however far one scrolls', async ({
  open,
}) => {
  const page = await open('acupuncturist')
  await openPatient(page, 'Artur Crônica')
  const facts = page.getByRole('list', { name: 'Pinned facts' })
  await expect(facts).toContainText('Pacemaker: Dual chamber 2017: no electro-stimulation')
  await expect(page.getByRole('main')).toContainText(/Bridging, week \d+/)
  await expect(entriesOf(page)).toHaveCount(50)
  await entriesOf(page).last().scrollIntoViewIfNeeded()
  await expect(page.getByRole('heading', { level: 1, name: 'Artur Crônica' })).toBeInViewport()
  await expect(facts).toBeInViewport()

  await openPatient(page, 'Helena Lenda')
  await expect(page.getByRole('main')).toContainText('Relief, week 5')
  await expect(page.getByRole('main')).toContainText('Coordinator Dr Aurora Fábula')
})

test('the timeline narrows by kind, discipline and author, in the address', async ({ open }) => {
  const page = await open('physiotherapist')
  await openPatient(page, 'Helena Lenda')
  await expect(entriesOf(page)).toHaveCount(50)
  await page.getByLabel('Kind').selectOption('Notes')
  await page.getByLabel('Discipline').selectOption('Psychology')
  await expect(page).toHaveURL(/discipline=psychology/)
  await expect(entriesOf(page).first()).toContainText('Caio Prosa, Psychology')
  const narrowed = await entriesOf(page).count()
  expect(narrowed).toBeLessThan(50)
  for (const entry of await entriesOf(page).all()) await expect(entry).toContainText('Psychology')

  await page.reload()
  await expect(page.getByLabel('Discipline')).toHaveValue('psychology')
  await expect(entriesOf(page)).toHaveCount(narrowed)

  await page.getByLabel('Author').selectOption('Teresa Enredo')
  await expect(page.getByText('Nothing on this timeline fits.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(entriesOf(page)).toHaveCount(50)
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]+$/)
})

test('the timeline is searched through its text, which stays out of the address', async ({
  open,
}) => {
  const page = await open('acupuncturist')
  await openPatient(page, 'Artur Crônica')
  await page.getByLabel('Search the timeline').fill('typesetter')
  await expect(entriesOf(page)).toHaveCount(1)
  await expect(entriesOf(page)).toContainText('retired typesetter')
  expect(page.url()).not.toContain('typesetter')
})

test('scrolling goes back through the whole timeline, page after page, nothing twice', async ({
  open,
}) => {
  const page = await open('physiotherapist')
  await openPatient(page, 'Beatriz Saga')
  await expect(entriesOf(page)).toHaveCount(50)
  await entriesOf(page).last().scrollIntoViewIfNeeded()
  await expect(entriesOf(page).filter({ hasText: 'Registered; referred on' })).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Load earlier entries' })).toHaveCount(0)
  const whole = await entriesOf(page).evaluateAll((all) =>
    all.map((entry) => `${entry.querySelector('time')?.dateTime} ${entry.textContent}`),
  )
  expect(new Set(whole).size).toBe(whole.length)

  const instants = await entriesOf(page)
    .locator('> time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(instants).toEqual(instants.toSorted().toReversed())
})
