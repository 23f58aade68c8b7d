import { arrangePatient, newName } from '../harness/arrange-patient.ts'
import { openPatient, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

test('registering needs a name and a birth date, and says so beside each', async ({ open }) => {
  const page = await open('physiotherapist')
  await page.goto('/patients/new')
  await page.getByRole('button', { name: 'Register' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toContainText('Enter the patient’s name')
  await expect(summary).toContainText('Enter the birth date')
  await expect(page).toHaveTitle('Error: New patient · Meridian')
  await summary.getByRole('link', { name: 'Enter the birth date' }).click()
  await expect(page.getByLabel('Birth date')).toBeFocused()
})

test('a namesake born the same day is shown before anything is saved, accents aside', async ({
  open,
}) => {
  const page = await open('acupuncturist')
  await page.goto('/patients/new')
  await page.getByLabel('Name', { exact: true }).fill('joao conto')
  await page.getByLabel('Birth date').fill('1951-08-30')
  await expect(page.getByText('A patient with the same name and birth date exists')).toHaveCount(0)

  const { name } = await arrangePatient(page)
  await page.getByLabel('Name', { exact: true }).fill(name.toUpperCase())
  await page.getByLabel('Birth date').fill('1974-03-09')
  const warning = page.getByText('A patient with the same name and birth date exists')
  await expect(warning).toBeVisible()
  await expect(page.getByRole('link', { name })).toBeVisible()

  await page.getByRole('button', { name: 'This is another person: register' }).click()
  await expect(page.getByRole('heading', { level: 1, name: name.toUpperCase() })).toBeVisible()
})

test('a patient is registered and the chart opens; Back does not offer the form again', async ({
  open,
}) => {
  const page = await open('psychologist')
  const name = newName()
  await page.goto('/patients')
  await page.getByRole('link', { name: 'New patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Birth date').fill('1990-01-31')
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page).toHaveTitle(`${name} · Meridian`)
  await expect(page).not.toHaveURL(/Estela/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Patients' })).toBeVisible()
})

test('search finds as one types, accents ignored, and keeps names out of the address', async ({
  open,
}) => {
  const page = await open('physiotherapist')
  await page.goto('/patients')
  const search = page.getByLabel('Name or record number')
  const list = page.getByRole('main').getByRole('table')
  for (const [typed, found] of [
    ['joao', 'João Conto'],
    ['PARAB', 'Nádia Parábola'],
    ['íris', 'Íris Romance'],
    ['d-0116', 'Gil Balada'],
  ] as const) {
    await search.fill(typed)
    await expect(page.getByText('1 patient', { exact: true })).toBeVisible()
    await expect(list.getByRole('link')).toHaveText([found])
  }
  await search.fill('nobody at all')
  await expect(page.getByText('No patient matches “nobody at all”.')).toBeVisible()
  expect(page.url()).not.toContain('nobody')
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(list.getByRole('link', { name: 'João Conto' })).toBeVisible()
})

test('filters are the address; reload and Back keep them and the search', async ({ open }) => {
  const page = await open('acupuncturist')
  await page.goto('/patients')
  const list = page.getByRole('main').getByRole('table')
  await page.getByLabel('Status').selectOption('Paused')
  await expect(page).toHaveURL(/\?status=paused$/)
  await expect(list.getByRole('link')).toHaveText(['Marina Verso'])

  await page.getByLabel('Status').selectOption('Any')
  await page.getByLabel('Reassessment').selectOption('Overdue')
  await page.getByLabel('Only mine').check()
  await page.getByLabel('Phase').selectOption('Relief')
  await page.getByLabel('Name or record number').fill('con')
  await expect(list.getByRole('link')).toHaveText(['João Conto'])
  // The filters alone leave him too: what says that the search settled is the history entry.
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('"con"')
  await page.reload()
  await expect(page.getByLabel('Reassessment')).toHaveValue('overdue')
  await expect(page.getByLabel('Only mine')).toBeChecked()
  await expect(page.getByLabel('Name or record number')).toHaveValue('con')

  await list.getByRole('link', { name: 'João Conto' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'João Conto' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/due=overdue/)
  await expect(page.getByLabel('Name or record number')).toHaveValue('con')
  await expect(list.getByRole('link')).toHaveText(['João Conto'])
})

test('an admin assigns the care team; whoever is added reads the record at once', async ({
  open,
}) => {
  const founder = await open('acupuncturist')
  const { id, name } = await arrangePatient(founder, { withTeam: false })
  const psychologist = await open('psychologist')
  await psychologist.goto(`/patients/${id}`)
  await expect(psychologist.getByText('For the care team only.')).toBeVisible()

  const admin = await open('admin')
  await openPatient(admin, name)
  await admin.getByRole('button', { name: 'Change care team' }).click()
  const panel = panelOf(admin, `Care team, ${name}`)
  await panel.getByLabel('Clinician').selectOption('Caio Prosa')
  await expect(panel.getByLabel('Works as')).toHaveValue('psychology')
  await panel.getByLabel('Coordinates the plan').check()
  await panel.getByRole('button', { name: 'Add to care team' }).click()
  const team = admin.getByRole('region', { name: 'Care team' })
  await expect(team.getByRole('listitem').filter({ hasText: 'Caio Prosa' })).toContainText(
    'coordinator',
  )
  await expect(team.getByRole('listitem').filter({ hasText: 'Fábula' })).not.toContainText(
    'coordinator',
  )
  await expect(admin.getByText('For the care team only.')).toBeVisible()

  await expect(psychologist.getByRole('region', { name: 'Timeline' })).toContainText(
    'Caio Prosa coordinates the care team (Psychology)',
  )
  await expect(psychologist.getByRole('button', { name: 'Write note' })).toBeVisible()
})
