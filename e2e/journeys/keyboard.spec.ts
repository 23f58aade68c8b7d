import type { Page } from '@playwright/test'
import { getDemo } from '../harness/demo.ts'
import { entriesOf, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

test('from signing in to a signed note without a mouse', async ({ open }) => {
  const { emails, password } = getDemo()
  const page = await open('nobody')
  const { keyboard } = page
  await page.goto('/signin')
  await reach(page, 'textbox', 'Email')
  await keyboard.type(emails.physiotherapist)
  await keyboard.press('Tab')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible()

  await keyboard.press('g')
  await keyboard.press('p')
  await expect(page.getByRole('heading', { level: 1, name: 'Patients' })).toBeFocused()
  await keyboard.press('g')
  await keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1, name: /^Today, / })).toBeFocused()
  await expect(page.getByRole('table', { name: 'Waiting for you' })).toBeVisible()
  await keyboard.press('j')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)

  await keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Name or record number' })).toBeFocused()
  await keyboard.type('marina')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Marina Verso' })).toBeFocused()

  await keyboard.press('n')
  await keyboard.press('n')
  const panel = panelOf(page, 'Note, Marina Verso')
  await expect(panel.getByLabel('What was done')).toBeFocused()
  const text = 'Walked the corridor twice, g t j k ? untouched.'
  await keyboard.type(text)
  await reach(page, 'combobox', 'Who reads it')
  await keyboard.press('Control+Enter')
  await expect(panel).toHaveCount(0)
  await expect(entriesOf(page).filter({ hasText: text })).toBeVisible()
  await expect(page.locator(':focus')).not.toHaveJSProperty('tagName', 'BODY')
})

test('Enter opens who was typed, not who is still shown from before', async ({ open }) => {
  const page = await open('acupuncturist')
  await page.goto('/')
  await page.getByRole('button', { name: /^Find a patient/ }).click()
  const field = page.getByRole('combobox', { name: 'Name or record number' })
  await field.fill('helena')
  await expect(page.getByRole('option')).toHaveText([/Helena Lenda/])
  await field.fill('joao')
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'João Conto' })).toBeVisible()
})

test('Escape closes what is open and gives focus back; the address goes with it', async ({
  open,
}) => {
  const page = await open('acupuncturist')
  await page.goto('/patients')
  await page.getByRole('link', { name: 'Helena Lenda' }).click()
  const write = page.getByRole('button', { name: 'Write note' })
  await write.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/panel=note/)
  await expect(panelOf(page, 'Note, Helena Lenda').getByLabel('Before treatment')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panelOf(page, 'Note, Helena Lenda')).toHaveCount(0)
  await expect(page).not.toHaveURL(/panel=/)
  await expect(write).toBeFocused()

  await page.keyboard.press('?')
  await expect(panelOf(page, 'Keyboard')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panelOf(page, 'Keyboard')).toHaveCount(0)
})

test('single-letter keys can be switched off; Ctrl K stays', async ({ open }) => {
  const page = await open('psychologist')
  await page.goto('/me/keyboard')
  await page.getByRole('switch', { name: 'Single-letter keys' }).uncheck()
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.keyboard.press('Control+k')
  await expect(panelOf(page, 'Find a patient')).toBeVisible()
  await expect(page).toHaveURL(/\/me\/keyboard$/)
})

/** Presses Tab until the control has focus, as somebody without a mouse does. */
async function reach(page: Page, role: 'textbox' | 'combobox', name: string): Promise<void> {
  const control = page.getByRole(role, { name })
  for (let presses = 0; presses < 25; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}
