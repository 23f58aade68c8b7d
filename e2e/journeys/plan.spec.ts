import type { Page } from '@playwright/test'
import { type ArrangedPatient, arrangePatient } from '../harness/arrange-patient.ts'
import { assessedOn } from '../harness/assessment.ts'
import { call } from '../harness/call.ts'
import { clinicDay } from '../harness/clinic-day.ts'
import { roles } from '../harness/demo.ts'
import { expectAccessible } from '../harness/expect-accessible.ts'
import { openPatient, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

/** A patient of this journey alone whose plan has just been proposed. */
async function arrangePlan(page: Page): Promise<ArrangedPatient> {
  const patient = await arrangePatient(page)
  await call(page, 'episodes.completeAssessment', {
    patientId: patient.id,
    version: 1,
    ...assessedOn(clinicDay()),
    regions: ['neck'],
  })
  return patient
}

/** Presses a key and counts it. */
function counting(page: Page) {
  let count = 0
  const press = async (key: string) => {
    count += 1
    await page.keyboard.press(key)
  }
  return {
    press,
    type: async (text: string) => {
      for (const key of text) await press(key)
    },
    count: () => count,
  }
}

test('the plan is changed by key: edited, read in words, applied, and its versions compared', async ({
  open,
}) => {
  const page = await open('acupuncturist')
  await page.goto('/')
  const { id, name } = await arrangePlan(page)
  await page.goto(`/patients/${id}`)
  await expect(page.getByRole('region', { name: 'Current plan' })).toContainText('2 a week')
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { level: 1, name: `${name}, plan` })).toBeFocused()
  await page.keyboard.press('e')
  const dose = page.getByRole('button', { name: /^Acupuncture in Bridging/ })
  await dose.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Sessions, at least').fill('1')
  const exercise = page.getByRole('group', { name: 'Exercise', exact: true })
  await exercise.getByLabel('Owner').selectOption({ label: 'Caio Prosa' })
  await page.getByRole('button', { name: 'Add a goal' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Enter the goal in the patient’s words')
  await page.getByLabel('In the patient’s words').fill('Carry the shopping home')
  await page.getByLabel('Expected').fill('Two bags from the market')
  await page.keyboard.press('Control+Enter')

  const review = panelOf(page, `What changes, ${name}`)
  await expect(review).toContainText('Acupuncture in Bridging: 1 every 1–2 weeks → 1 a week')
  await expect(review).toContainText('→ Caio Prosa')
  await expect(review).toContainText('New goal: “Carry the shopping home”')
  await expect(review.getByLabel('Reason')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(review.getByRole('alert')).toContainText('Say why, in a few words')
  await review.getByLabel('Reason').fill('Agreed with her today')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText('Reason: Agreed with her today.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Goals' })).toContainText('No progress yet')
  await page.getByRole('link', { name: 'All versions' }).press('Enter')
  const difference = page.getByRole('region', { name: 'From version 1 to version 2' })
  await expect(difference).toContainText('Acupuncture in Bridging: 1 every 1–2 weeks → 1 a week')
  await page.getByLabel('From version 2').check()
  await expect(page.getByText('These two say the same.')).toBeVisible()

  await page.keyboard.press('1')
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText(
    'Plan changed to version 2',
  )
})

test('a change made meanwhile is shown beside mine, and neither is lost', async ({ open }) => {
  const page = await open('acupuncturist')
  await page.goto('/')
  const { id } = await arrangePlan(page)
  const other = await open('acupuncturist')
  for (const one of [page, other]) {
    await one.goto(`/patients/${id}/plan/edit`)
    await expect(one.getByRole('button', { name: 'See what changes' })).toBeVisible()
  }
  const noteOf = (one: Page, item: string) =>
    one.getByRole('group', { name: item, exact: true }).getByLabel('Note')
  await noteOf(page, 'Exercise').fill('Stairs first')
  await noteOf(other, 'Sleep').fill('Bed at eleven')
  await other.keyboard.press('Control+Enter')
  await other.getByLabel('Reason').fill('Sleeps late')
  await other.keyboard.press('Control+Enter')
  await expect(other.getByText('Reason: Sleeps late.')).toBeVisible()

  const notice = page.getByRole('alert', { name: /changed this plan meanwhile/ })
  await expect(notice).toContainText('Sleep, note: Bed at eleven')
  await page.reload()
  await expect(noteOf(page, 'Exercise')).toHaveValue('Stairs first')
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Take their changes in' }).click()
  await expect(noteOf(page, 'Sleep')).toHaveValue('Bed at eleven')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('Exercise, note: Stairs first')
  await expect(page.getByRole('dialog')).not.toContainText('Sleep')
  await page.getByLabel('Reason').fill('She lives on the fourth floor')
  await page.keyboard.press('Control+Enter')
  const items = page.getByRole('region', { name: 'Who does what' })
  await expect(items).toContainText('Stairs first')
  await expect(items).toContainText('Bed at eleven')
})

test('a phase is decided in at most twelve keys, with what changes in sight', async ({ open }) => {
  const page = await open('acupuncturist')
  await page.goto('/')
  const { id, name } = await arrangePlan(page)
  await page.goto(`/patients/${id}/plan`)
  await expect(page.getByRole('table', { name: 'Phases' })).toContainText('Current')
  const keys = counting(page)
  await keys.press('d')
  const panel = panelOf(page, `Decide phase, ${name}`)
  await expect(panel).toContainText(/Relief ends \d+ \w+ \d{4} → \d+ \w+ \d{4}/)
  await keys.press('ArrowDown')
  await expect(panel).toContainText('Current phase: Relief → Activation')
  await keys.press('Tab')
  await keys.type('Ready')
  await keys.press('Control+Enter')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('Activation, week 1')
  expect(keys.count()).toBeLessThanOrEqual(12)
})

for (const role of roles) {
  test(`the plan as the ${role} sees it`, async ({ open }) => {
    const page = await open(role)
    await openPatient(page, 'Paulo Novela')
    const link = page.getByRole('navigation', { name: 'Pages about this patient' })
    if (role === 'admin') {
      await expect(page.getByText('For the care team only.')).toBeVisible()
      await expect(link).toHaveCount(0)
      await page.goto(`${page.url()}/plan`)
      await expect(page.getByText('For the care team only.')).toBeVisible()
      await expect(page.getByText('Walk my daughter')).toHaveCount(0)
      return
    }
    await link.getByRole('link', { name: 'Plan' }).click()
    const goals = page.getByRole('region', { name: 'Goals' })
    await expect(goals).toContainText('Walk my daughter to school and back')
    await expect(goals).toContainText('As expected')
    const change = page.getByRole('link', { name: 'Change plan' })
    await expect(change).toHaveCount(role === 'acupuncturist' ? 1 : 0)
    if (role !== 'acupuncturist') {
      await expect(page.getByText(/coordinates and changes the plan/)).toBeVisible()
    }
    await expect(page.getByRole('region', { name: 'Sessions', exact: true })).toBeVisible()
    await expectAccessible(page, `the plan, ${role}`)
    await page.getByRole('link', { name: 'All versions' }).click()
    await expect(page.getByRole('table', { name: 'Versions of the plan' })).toBeVisible()
    await expectAccessible(page, `its versions, ${role}`)
  })
}

test('changing the plan is accessible', async ({ open }) => {
  const page = await open('acupuncturist')
  await openPatient(page, 'Paulo Novela')
  await page.keyboard.press('2')
  await page.getByRole('button', { name: /^Record progress/ }).click()
  await expectAccessible(page, 'progress', { within: '[role="dialog"]' })
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Change plan' }).click()
  await page.getByRole('button', { name: /^Exercise in Activation/ }).click()
  await expectAccessible(page, 'the editor')
  await page.getByRole('button', { name: 'Add an item' }).click()
  await page.getByRole('button', { name: 'See what changes' }).click()
  await expectAccessible(page, 'what changes', { within: '[role="dialog"]' })
})
