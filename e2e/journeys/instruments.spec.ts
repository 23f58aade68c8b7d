import type { Locator, Page } from '@playwright/test'
import { arrangePatient } from '../harness/arrange-patient.ts'
import { call } from '../harness/call.ts'
import { clinicDay } from '../harness/clinic-day.ts'
import { expectAccessible } from '../harness/expect-accessible.ts'
import { panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

/** Presses keys on a page and counts them. */
function keysOn(page: Page) {
  let count = 0
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        count += 1
        await page.keyboard.press(key)
      }
    },
    count: () => count,
  }
}

test('a BPI on paper is entered with at most seventeen keys and no click', async ({ open }) => {
  const page = await open('acupuncturist')
  const { id, name } = await arrangePatient(page, { withTeam: false })
  await page.goto(`/patients/${id}`)
  const keys = keysOn(page)
  await expect(page.getByRole('button', { name: 'Enter scores' })).toBeVisible()
  await keys.press('n', 'x')
  const choice = panelOf(page, `Enter scores, ${name}`)
  await expect(choice.getByRole('button', { name: 'Brief Pain Inventory (BPI)' })).toBeVisible()
  await expectAccessible(page, 'the choice of an instrument')
  await keys.press('b')
  const panel = panelOf(page, `Brief Pain Inventory (BPI), ${name}`)
  await expect(panel.getByRole('radio').first()).toBeFocused()
  await expect(panel).toContainText('Wording not loaded')
  await keys.press('6', '2', '4', '5', '4', '3', '5')
  await expect(panel).toContainText('7 of 11')
  await keys.press('4', '2', '6', '4', 'Control+Enter')
  const result = panel.getByRole('status').filter({ hasText: 'severity' })
  await expect(result).toContainText('Brief Pain Inventory (BPI): severity 4.3')
  await expect(result).toContainText('interference 4')
  await expect(result).toContainText('Filed as unscheduled.')
  await expectAccessible(page, 'the result of an instrument')
  expect(keys.count()).toBeLessThanOrEqual(17)
})

test('a form saved in part points at what is open, and goes on from there', async ({ open }) => {
  const page = await open('acupuncturist')
  const { id, name } = await arrangePatient(page, { withTeam: false })
  await page.goto(`/patients/${id}?panel=assess&instrument=gad7`)
  const panel = panelOf(page, `Anxiety (GAD-7), ${name}`)
  await expect(panel.getByRole('radio').first()).toBeFocused()
  const keys = keysOn(page)
  await keys.press('2', '1', '.', '3', 'Control+Enter')
  await expect(panel).toContainText('not scored, 3 of 7 answered')
  await expectAccessible(page, 'the result of a form saved in part')
  await panel.getByRole('button', { name: 'Excess worry' }).click()
  await expect(
    panel.getByRole('group', { name: 'Worrying too much' }).getByRole('radio').first(),
  ).toBeFocused()
  await keys.press('1', 'ArrowDown', '0', '0', '1', 'Control+Enter')
  await expect(panel).toContainText('Anxiety (GAD-7): 8, mild')
})

test('what is typed stays, here and in the drafts, until it is saved', async ({ open }) => {
  const page = await open('acupuncturist')
  const { id, name } = await arrangePatient(page, { withTeam: false })
  await page.goto(`/patients/${id}?panel=assess&instrument=gad7`)
  const panel = panelOf(page, `Anxiety (GAD-7), ${name}`)
  await expect(panel.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('2')
  await expect(panel).toContainText(/Saved \d/)
  await page.reload()
  await expect(
    panel.getByRole('radio', { name: '2 More than half the days' }).first(),
  ).toBeChecked()
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Drafts/ })
    .first()
    .click()
  await panelOf(page, 'Drafts').getByRole('link', { name }).click()
  await expect(
    panel.getByRole('radio', { name: '2 More than half the days' }).first(),
  ).toBeChecked()
  await panel.getByRole('button', { name: 'Save answers' }).click()
  await expect(panel).toContainText('1 of 7 answered')
  await page
    .getByRole('button', { name: /^Drafts/ })
    .first()
    .click()
  await expect(panelOf(page, 'Drafts').getByRole('link', { name })).toHaveCount(0)
})

test('totals on paper are entered as totals, and refused when they cannot be right', async ({
  open,
}) => {
  const page = await open('psychologist')
  const helper = await open('acupuncturist')
  const { id, name } = await arrangePatient(helper)
  await page.goto(`/patients/${id}?panel=assess&instrument=pcs`)
  const panel = panelOf(page, `Pain catastrophizing (PCS), ${name}`)
  await panel.getByRole('button', { name: 'Enter totals from paper' }).click()
  await panel.getByLabel('Total').fill('7')
  await panel.getByLabel('Rumination').fill('8')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('alert')).toContainText('cannot both be right')
  await expectAccessible(page, 'totals that disagree')
  await panel.getByLabel('Total').fill('21')
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('21, below the cut-off (total from paper)')
  await page.getByRole('button', { name: 'Close' }).first().click()
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('total from paper')
})

test('a pain far from the last one is asked about once, by keys', async ({ open }) => {
  const page = await open('acupuncturist')
  const { id, name } = await arrangePatient(page, { withTeam: false })
  const on = clinicDay()
  await call(page, 'assessments.record', {
    patientId: id,
    instrument: 'nrs',
    on,
    answers: { '1': 4 },
  })
  await page.goto(`/patients/${id}?panel=assess&instrument=nrs`)
  const panel = panelOf(page, `Pain intensity (NRS), ${name}`)
  await expect(panel).toContainText('Last time 4, mild')
  await panel.getByRole('radio').first().focus()
  await page.keyboard.press('9')
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('dialog', { name: 'Is that right?' })
  await expect(question).toContainText(/^.*Pain was 4 on .* and is 9 now\./)
  await expectAccessible(page, 'a question about a likely slip')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(panel.getByRole('radio', { name: '9' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Pain intensity (NRS): 9, severe')
  await expect(panel).toContainText('worse by an important change')
  await panel.getByText('What counts as important, and the source').click()
  await expect(panel).toContainText('Ostelo 2008')
})

/** Invented words: no licensed text is ever in this repository. */
const pack = {
  instrumentId: 'isi',
  version: 'invented 1',
  locale: 'en',
  itemText: Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((item) => [item, `Invented night ${item}`]),
  ),
  anchors: { '*': { 0: 'Like a log', 4: 'Not a wink' } },
  copyrightNotice: '© Nobody in particular, invented for a test',
  licenceRef: 'Invented licence 7',
  validUntil: '2199-12-31',
}

function chooseFile(page: Page, content: object | string): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const buffer = Buffer.from(text)
  const file = { name: 'wording.json', mimeType: 'application/json', buffer }
  return page.locator('input[type=file]').setInputFiles(file)
}

const rowOf = (page: Page): Locator =>
  page.getByRole('table', { name: 'Loaded wordings' }).getByRole('row', { name: /invented 1/ })

test('a wording that an admin loads is what the form shows, until it is withdrawn', async ({
  open,
}) => {
  const admin = await open('admin', { expected: [/400 \(Bad Request\).*wordings\.upload/] })
  await admin.goto('/admin/settings')
  await admin.getByRole('link', { name: 'Questionnaire wordings' }).click()
  await expect(admin.getByText('No wording is loaded yet')).toBeVisible()
  await chooseFile(admin, 'Dear clinic')
  await expect(admin.getByRole('alert')).toContainText('not JSON')
  const { '3': _, ...some } = pack.itemText
  await chooseFile(admin, { ...pack, itemText: some, validUntil: '2020-01-01' })
  await expect(admin.getByRole('alert')).toContainText('Item 3 (Early waking): its text is missing')
  await expectAccessible(admin, 'a wording that cannot be loaded')
  await chooseFile(admin, { ...pack, validUntil: '2020-01-01' })
  await expect(admin.getByRole('alert')).toContainText('the licence has ended')
  await chooseFile(admin, pack)
  await expect(rowOf(admin)).toContainText('In use')

  const page = await open('acupuncturist')
  const { id, name } = await arrangePatient(page, { withTeam: false })
  await page.goto(`/patients/${id}?panel=assess&instrument=isi`)
  const panel = panelOf(page, `Insomnia severity (ISI), ${name}`)
  await expect(panel.getByRole('group', { name: 'Invented night 3' })).toBeVisible()
  await expect(panel).toContainText('Like a log')
  await expect(panel).toContainText('© Nobody in particular')
  await expect(panel).not.toContainText('Wording not loaded')

  await admin.getByRole('button', { name: /^Withdraw: / }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(rowOf(admin)).toContainText('Withdrawn')
  await page.reload()
  await expect(panel).toContainText('Wording not loaded')
})
