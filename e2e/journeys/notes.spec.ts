import type { Locator, Page } from '@playwright/test'
import { arrangePatient } from '../harness/arrange-patient.ts'
import { entriesOf, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

const offline = /ERR_INTERNET_DISCONNECTED/

/** The text is on the server at the latest this long after a key, in ms, and a little to draw it. */
const savedWithin = 2500

test('an empty note is not signed', async ({ open }) => {
  const page = await open('acupuncturist')
  const panel = await beginNote(page, await arrangePatient(page, { withTeam: false }))
  await panel.getByRole('button', { name: 'Sign' }).click()
  await expect(panel.getByRole('alert')).toHaveText('Write something before you sign.')
  await expect(entriesOf(page).filter({ hasText: 'Acupuncture session' })).toHaveCount(0)
})

test('what is typed survives the tab and the browser’s crash, one click away', async ({ open }) => {
  const page = await open('acupuncturist')
  const patient = await arrangePatient(page, { withTeam: false })
  const panel = await beginNote(page, patient)
  const safe = 'Slept six hours, walked to the bakery.'
  await panel.getByLabel('Before treatment').fill(safe)
  await expect(panel.getByRole('status')).toHaveText(/^Saved \d\d:\d\d/, { timeout: savedWithin })
  await panel.getByLabel('Response').fill('Typed at the very last moment.')
  await page.close({ runBeforeUnload: false })

  const second = await page.context().newPage()
  const again = await continueFromTray(second, patient.name)
  await expect(again.getByLabel('Before treatment')).toHaveValue(safe)
  await expect(again.getByLabel('Response')).toHaveValue('Typed at the very last moment.')

  const more = `${safe} Then the power failed.`
  await again.getByLabel('Before treatment').fill(more)
  await expect(again.getByRole('status')).toHaveText(/^Saving/)
  await expect(again.getByRole('status')).toHaveText(/^Saved \d\d:\d\d/, { timeout: savedWithin })
  await crash(second)

  const third = await page.context().newPage()
  const last = await continueFromTray(third, patient.name)
  await expect(last.getByLabel('Before treatment')).toHaveValue(more)
})

test('offline, the screen says so, keeps the text, and signs when the network is back', async ({
  open,
}) => {
  const page = await open('acupuncturist', { expected: [offline] })
  const panel = await beginNote(page, await arrangePatient(page, { withTeam: false }))
  await page.context().setOffline(true)
  await panel.getByLabel('Advice').fill('Heat in the evening.')
  await expect(panel.getByRole('status')).toHaveText('Not saved: offline, kept on this device')

  await panel.getByRole('button', { name: 'Sign' }).click()
  await expect(panel.getByRole('alert')).toContainText('Not signed; it is still a draft.')
  await expect(panel.getByRole('alert')).toContainText('could not be reached')
  await expect(panel.getByLabel('Advice')).toHaveValue('Heat in the evening.')

  await page.context().setOffline(false)
  await expect(panel.getByRole('status')).toHaveText(/^Saved /)
  await panel.getByRole('button', { name: 'Sign' }).click()
  await expect(panel).toHaveCount(0)
  await expect(entriesOf(page).filter({ hasText: 'Heat in the evening.' })).toHaveCount(1)
})

test('a double click signs one note', async ({ open }) => {
  const page = await open('acupuncturist')
  const panel = await beginNote(page, await arrangePatient(page, { withTeam: false }))
  await panel.getByLabel('Next').fill('Once is enough.')
  await panel.getByRole('button', { name: 'Sign' }).dblclick()
  await expect(panel).toHaveCount(0)
  await page.reload()
  await expect(entriesOf(page).filter({ hasText: 'Once is enough.' })).toHaveCount(1)
})

test('Ctrl Enter signs; the note can be added to, and the original stays', async ({ open }) => {
  const page = await open('acupuncturist')
  const { name, ...patient } = await arrangePatient(page, { withTeam: false })
  const panel = await beginNote(page, { name, ...patient })
  await panel.getByLabel('Points and technique').fill('GB34 both sides, 20 min.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`The note about ${name} is signed.`)).toBeVisible()
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Drafts/ }).first()).toBeVisible()

  await entriesOf(page).getByRole('link', { name: 'Acupuncture session' }).click()
  const reader = panelOf(page, `Acupuncture session, ${name}`)
  await expect(reader).toContainText('GB34 both sides, 20 min.')
  await expect(reader.getByRole('textbox')).toHaveCount(1)
  await reader.getByRole('textbox').fill('It was the left side only.')
  await page.keyboard.press('Control+Enter')
  await expect(reader).toContainText('It was the left side only.')
  await expect(reader).toContainText('GB34 both sides, 20 min.')
  await expect(
    entriesOf(page).filter({ hasText: 'Addendum to: Acupuncture session' }),
  ).toContainText('It was the left side only.')
})

test('what is for one’s discipline or oneself alone is not shown to anybody else', async ({
  open,
}) => {
  const founder = await open('acupuncturist')
  const patient = await arrangePatient(founder)
  await founder.goto(`/patients/${patient.id}`)
  const psychologist = await open('psychologist')

  for (const [text, readers] of [
    ['For psychologists: the core belief.', 'My discipline only'],
    ['For me: what I felt.', 'Only me'],
    ['For all: module one done.', 'The care team'],
  ] as const) {
    const panel = await beginNote(psychologist, patient)
    await panel.getByLabel('Progress').fill(text)
    await panel.getByLabel('Who reads it').selectOption(readers)
    if (readers === 'Only me') {
      await expect(panel.getByRole('status')).toContainText('Not kept on this device.')
    }
    await panel.getByRole('button', { name: 'Sign' }).click()
    await expect(panel).toHaveCount(0)
  }
  const mine = entriesOf(psychologist)
  await expect(mine.filter({ hasText: 'the core belief' })).toContainText('Psychology only')
  await expect(mine.filter({ hasText: 'what I felt' })).toContainText('Only me')

  // The last of the three has arrived, so the other two would have.
  await expect(entriesOf(founder).filter({ hasText: 'module one done' })).toHaveCount(1)
  await expect(entriesOf(founder).filter({ hasText: /core belief|what I felt/ })).toHaveCount(0)
  await founder.getByLabel('Search the timeline').fill('core belief')
  await expect(founder.getByText('Nothing on this timeline fits.')).toBeVisible()
})

test('the same draft on two devices: both texts stand side by side until one is chosen', async ({
  open,
}) => {
  const here = await open('acupuncturist', { expected: [/status of 409/] })
  const patient = await arrangePatient(here, { withTeam: false })
  const panel = await beginNote(here, patient)
  await panel.getByLabel('Response').fill('Begun at the desk.')
  await expect(panel.getByRole('status')).toHaveText(/^Saved /)

  const there = await open('acupuncturist')
  const other = await continueFromTray(there, patient.name)
  await expect(other.getByLabel('Response')).toHaveValue('Begun at the desk.')
  await other.getByLabel('Response').fill('Changed on the phone.')
  await expect(other.getByRole('status')).toHaveText(/^Saving/)
  await expect(other.getByRole('status')).toHaveText(/^Saved /)

  await panel.getByLabel('Response').fill('Changed at the desk.')
  const conflict = panel.getByRole('alert')
  await expect(conflict).toContainText('This draft was changed elsewhere meanwhile')
  await expect(conflict).toContainText('Changed on the phone.')
  await expect(conflict).toContainText('Changed at the desk.')
  await expect(panel.getByRole('button', { name: 'Sign' })).toBeDisabled()

  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(panel.getByRole('status')).toHaveText(/^Saved /)
  await panel.getByRole('button', { name: 'Sign' }).click()
  await expect(entriesOf(here).filter({ hasText: 'Changed at the desk.' })).toHaveCount(1)
})

async function beginNote(
  page: Page,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Locator> {
  await page.goto(`/patients/${id}`)
  await page.getByRole('button', { name: 'Write note' }).click()
  const panel = panelOf(page, `Note, ${name}`)
  await expect(panel.getByRole('button', { name: 'Sign' })).toBeVisible()
  return panel
}

async function continueFromTray(page: Page, name: string): Promise<Locator> {
  await page.goto('/')
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Drafts/ })
    .click()
  await panelOf(page, 'Drafts').getByRole('link', { name }).click()
  const panel = panelOf(page, `Note, ${name}`)
  await expect(panel.getByRole('button', { name: 'Sign' })).toBeVisible()
  return panel
}

/** Kills the process of the page: no event of leaving is fired. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => {})
  await crashed
}
