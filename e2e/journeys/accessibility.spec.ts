import type { Page } from '@playwright/test'
import { getDemo, type Role, roles } from '../harness/demo.ts'
import { desk, expectAccessible } from '../harness/expect-accessible.ts'
import { openPatient } from '../harness/places.ts'
import { trySignIn } from '../harness/sign-in.ts'
import { expect, test } from '../harness/test.ts'

test.describe.configure({ mode: 'parallel', timeout: 150_000 })

/** The pages of the staff app; those of an admin are there for the others too, with nothing on them. */
const pages: readonly { path: string; of: readonly Role[] }[] = [
  { path: '/', of: roles },
  { path: '/patients', of: roles },
  { path: '/patients/new', of: roles },
  { path: '/alerts', of: roles },
  { path: '/alerts?scope=team', of: ['acupuncturist', 'psychologist'] },
  { path: '/alerts/rules?period=months_12', of: ['acupuncturist', 'psychologist'] },
  { path: '/me/absence', of: roles },
  { path: '/me/keyboard', of: roles },
  { path: '/me/mail', of: roles },
  { path: '/admin/members', of: ['admin', 'psychologist'] },
  { path: '/admin/settings', of: ['admin'] },
  { path: '/admin/wordings', of: ['admin', 'psychologist'] },
  { path: '/admin/calls', of: ['admin'] },
  { path: '/admin/mail', of: ['admin'] },
  { path: '/no/such/page', of: ['acupuncturist'] },
]

for (const role of roles) {
  test(`every page is accessible to the ${role}`, async ({ open }) => {
    const page = await open(role)
    for (const { path, of } of pages) {
      if (!of.includes(role)) continue
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, path)
    }
    await openPatient(page, 'Helena Lenda')
    await expectAccessible(page, 'a patient')
  })
}

test('the pages are accessible in the dark', async ({ open }) => {
  const clinician = await open('acupuncturist', { dark: true })
  const admin = await open('admin', { dark: true })
  for (const [page, path] of [
    [clinician, '/'],
    [clinician, '/patients'],
    [clinician, '/patients/new'],
    [admin, '/'],
    [admin, '/admin/members'],
    [admin, '/admin/settings'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, `${path}, dark`, { sizes: [desk] })
  }
  await openPatient(clinician, 'João Conto')
  await expectAccessible(clinician, 'a patient, dark', { sizes: [desk] })
  await clinician.getByRole('button', { name: 'Write note' }).click()
  await expectAccessible(clinician, 'writing, dark', { sizes: [desk] })
})

test('what opens over a page is accessible', async ({ open }) => {
  const page = await open('acupuncturist')
  await page.goto('/')
  await expect(page.getByRole('table', { name: 'Waiting for you' })).toBeVisible()
  const opened = [
    ['the palette', () => page.keyboard.press('Control+k')],
    ['the help', () => page.keyboard.press('?')],
    ['the user menu', () => page.getByRole('button', { name: /^You: / }).click()],
    [
      'the drafts',
      () =>
        page
          .getByRole('banner')
          .getByRole('button', { name: /Drafts/ })
          .click(),
    ],
  ] as const
  for (const [state, openIt] of opened) {
    await openIt()
    await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toBeVisible()
    await expectAccessible(page, state, { within: '[role="dialog"], dialog, [role="menu"]' })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0)
  }
})

test('what opens over a chart is accessible', async ({ open }) => {
  const page = await open('acupuncturist')
  await openPatient(page, 'Helena Lenda')
  const buttons = [
    'Write note',
    'Open: Reassessment, end of Relief',
    'Record: Reassessment, end of Relief',
    'Declined or not possible: Reassessment, end of Relief',
    'Change care team',
  ]
  for (const name of buttons) {
    await page.getByRole('button', { name }).click()
    await expectPanel(page, name)
  }
  for (const name of ['Decide phase', 'Pause episode', 'Discharge', 'Pinned facts']) {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expectPanel(page, name)
  }
  const note = page.getByRole('region', { name: 'Timeline' }).getByRole('link').first()
  await note.click()
  await expectPanel(page, 'a signed note')

  await openPatient(page, 'Artur Crônica')
  await page.getByRole('button', { name: 'Decide: Reassessment, end of cycle' }).click()
  await page.getByRole('radio', { name: 'Space out the sessions' }).check()
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('Say why, in a few words').first()).toBeVisible()
  await expectPanel(page, 'deciding, with errors')
})

test('what opens for an admin is accessible', async ({ open }) => {
  const page = await open('admin')
  await page.goto('/admin/members')
  await page.getByRole('main').getByRole('link', { name: 'Invite' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Enter an email address').first()).toBeVisible()
  await expectPanel(page, 'inviting, with errors')
  await page.getByRole('link', { name: 'Caio Prosa', exact: true }).click()
  await expectPanel(page, 'roles')
  await page.getByRole('button', { name: 'Deactivate Caio Prosa' }).click()
  await expectPanel(page, 'deactivating')
})

test('empty lists, errors and refusals are accessible', async ({ open }) => {
  const page = await open('psychologist', { expected: [/status of (404|207)/] })
  await page.goto('/patients')
  await page.getByLabel('Name or record number').fill('nobody at all')
  await expect(page.getByText('No patient matches “nobody at all”.')).toBeVisible()
  await expectAccessible(page, 'nobody found')

  await page.goto('/patients/new')
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expectAccessible(page, 'registering, with errors')

  await openPatient(page, 'Gil Balada')
  await expectAccessible(page, 'outside the care team')
  await page.goto('/patients/01a00000-0000-7000-8000-000000000000')
  await expect(page.getByText('There is nothing here for you')).toBeVisible()
  await expectAccessible(page, 'no such patient')

  await openPatient(page, 'Helena Lenda')
  await page.getByLabel('Search the timeline').fill('nothing like it')
  await expect(page.getByText('Nothing on this timeline fits.')).toBeVisible()
  await expectAccessible(page, 'an empty timeline')
})

test('the pages without a session are accessible', async ({ open }) => {
  const page = await open('nobody', { expected: [/status of 40[014]/] })
  const { emails } = getDemo()
  await page.goto('/signin')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expectAccessible(page, 'signing in')
  await trySignIn(page, { email: emails.admin, password: 'not this one' })
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'not signed in')
  for (const path of ['/invite#gone', '/setup#gone']) {
    await page.goto('about:blank')
    await page.goto(path)
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page, path)
  }
})

async function expectPanel(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, state, { within: '[role="dialog"], dialog' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
