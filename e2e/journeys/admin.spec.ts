import type { Page } from '@playwright/test'
import { getDemo } from '../harness/demo.ts'
import { signIn } from '../harness/sign-in.ts'
import { expect, test } from '../harness/test.ts'

const stranger = /There is nothing here for you/

for (const role of ['acupuncturist', 'psychologist', 'physiotherapist'] as const) {
  test(`the admin pages are closed to the ${role}`, async ({ open }) => {
    const page = await open(role)
    for (const path of ['/admin/members', '/admin/settings', '/admin/calls', '/admin/mail']) {
      await page.goto(path)
      await expect(page.getByRole('main')).toContainText(stranger)
      await expect(page.getByRole('main').getByRole('table')).toHaveCount(0)
    }
  })
}

test('inviting asks for an address and a role, in words, beside the field and above the form', async ({
  open,
}) => {
  const page = await open('admin')
  await page.goto('/admin/members?panel=invite')
  const panel = page.getByRole('dialog', { name: 'Invite a member' })
  await panel.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(panel.getByText('Enter an email address')).toHaveCount(2)
  await expect(panel.getByText('Choose at least one role')).toHaveCount(2)
})

test('a member is invited by link, joins, changes roles, and is out the moment of deactivation', async ({
  open,
}) => {
  const admin = await open('admin')
  const email = 'nina@demo.example'
  const link = await invite(admin, email)

  const nina = await open('nobody')
  await nina.goto(link)
  await expect(nina.getByText(`You were invited as ${email}`)).toBeVisible()
  await nina.getByLabel('Your name, as colleagues know it').fill('Nina Prólogo')
  await nina.getByLabel('Password', { exact: true }).fill('enough words for me')
  await nina.getByRole('button', { name: 'Join' }).click()
  await expect(nina.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible()
  await expect(pagesOf(nina).getByRole('link', { name: 'Members' })).toHaveCount(0)

  const stranger = await open('nobody', { expected: [/status of 404/] })
  await stranger.goto(link)
  await expect(stranger.getByRole('alert')).toContainText('This link was used already')

  const row = admin.getByRole('row', { name: /Nina Prólogo/ })
  await expect(row).toContainText('Physiotherapist')
  await row.getByRole('link', { name: 'Nina Prólogo', exact: true }).click()
  const roles = admin.getByRole('dialog', { name: 'Roles of Nina Prólogo' })
  await roles.getByLabel('Admin').check()
  await roles.getByRole('button', { name: 'Save roles' }).click()
  await expect(row).toContainText('Physiotherapist, Admin')
  await expect(pagesOf(nina).getByRole('link', { name: 'Members' })).toBeVisible()

  await row.getByRole('button', { name: 'Deactivate Nina Prólogo' }).click()
  const question = admin.getByRole('dialog', { name: 'Deactivate Nina Prólogo?' })
  await question.getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(row).toContainText('Deactivated')
  await expect(nina.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await nina.goto('/')
  await expect(nina.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  const answer = await nina.request.get('/events')
  expect(answer.status()).toBe(401)
})

test('an invitation that was withdrawn opens nothing', async ({ open }) => {
  const admin = await open('admin')
  const link = await invite(admin, 'omar@demo.example')
  await admin.getByRole('button', { name: 'Revoke the invitation of omar@demo.example' }).click()
  await expect(admin.getByRole('row', { name: /omar@demo.example/ })).toHaveCount(0)

  const omar = await open('nobody', { expected: [/status of 404/] })
  await omar.goto(link)
  await expect(omar.getByRole('alert')).toContainText('withdrawn')
})

test('settings are saved, and a second admin’s stale page is told', async ({ open }) => {
  const page = await open('admin')
  const other = await open('nobody')
  const { emails, password } = getDemo()
  await signIn(other, { email: emails.admin, password })
  await other.goto('/admin/settings')
  await expect(other.getByLabel('Name of the clinic')).toHaveValue('Meridian Demo Clinic')
  await page.goto('/admin/settings')

  await page.getByLabel('Sunday', { exact: true }).check()
  await page.getByLabel('Sunday, to').fill('07:00')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page).toHaveTitle(/^Error: /)

  await page.getByLabel('Sunday, to').fill('12:00')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Sunday, to')).toHaveValue('12:00')

  await expect(other.getByRole('alert')).toContainText(
    'Another admin changed the settings meanwhile',
  )
  await other.getByRole('button', { name: 'Show theirs instead' }).click()
  await expect(other.getByLabel('Sunday, to')).toHaveValue('12:00')
})

/** Invites a physiotherapist and returns the link, which is shown this once. */
async function invite(admin: Page, email: string): Promise<string> {
  await admin.goto('/admin/members')
  await admin.getByRole('main').getByRole('link', { name: 'Invite' }).click()
  const panel = admin.getByRole('dialog', { name: 'Invite a member' })
  await panel.getByLabel('Email').fill(email)
  await panel.getByLabel('Physiotherapist').check()
  await panel.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(panel).toContainText('it is shown only now')
  const link = await panel.getByLabel('Link').inputValue()
  await panel.getByRole('button', { name: 'Close Invite a member' }).click()
  await admin.reload()
  await expect(admin.getByRole('row', { name: new RegExp(email) })).toBeVisible()
  await expect(admin.getByText(link)).toHaveCount(0)
  return link
}

function pagesOf(page: Page) {
  return page.getByRole('navigation', { name: 'Pages' })
}
