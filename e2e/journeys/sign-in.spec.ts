import { getDemo, roles } from '../harness/demo.ts'
import { signIn, trySignIn } from '../harness/sign-in.ts'
import { expect, test } from '../harness/test.ts'

const refused = /status of 401/
const wrong = 'Email or password is wrong.'

test.describe('signing in', () => {
  test('says the same for a wrong password and for somebody unknown', async ({ open }) => {
    const { emails, password } = getDemo()
    const page = await open('nobody', { expected: [refused] })
    await page.goto('/signin')
    await trySignIn(page, { email: emails.psychologist, password: `${password}!` })
    await expect(page.getByRole('alert')).toHaveText(wrong)
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle('Error: Sign in · Meridian')
    await expect(page.getByLabel('Email')).toHaveValue(emails.psychologist)

    await page.reload()
    await trySignIn(page, { email: 'nobody@elsewhere.example', password })
    await expect(page.getByRole('alert')).toHaveText(wrong)
    expect(await page.context().cookies()).toEqual([])
  })

  test('is asked of whoever opens a page without a session, and leads back there', async ({
    open,
  }) => {
    const { emails, password } = getDemo()
    const page = await open('nobody')
    await page.goto('/patients?phase=relief')
    await expect(page).toHaveURL(/\/signin\?next=/)
    await trySignIn(page, { email: emails.physiotherapist, password })
    await expect(page.getByRole('heading', { level: 1, name: 'Patients' })).toBeVisible()
    await expect(page).toHaveURL(/\/patients\?phase=relief$/)
  })

  for (const role of roles) {
    test(`takes one of the demo’s people, ${role}, to their own day`, async ({ open }) => {
      const page = await open('nobody')
      await page.goto('/signin')
      await page.getByRole('button', { name: new RegExp(role, 'i') }).click()
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible()
      const admin = page.getByRole('navigation', { name: 'Pages' }).getByText('Members')
      await expect(admin).toHaveCount(role === 'admin' ? 1 : 0)
    })
  }
})

test('signing out ends access, also for Back', async ({ open }) => {
  const { emails, password } = getDemo()
  const page = await open('nobody')
  await signIn(page, { email: emails.acupuncturist, password })
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Patients' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Patients' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Helena Lenda' })).toBeVisible()
  await page.getByRole('button', { name: /^You: / }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Helena Lenda')).toHaveCount(0)
})
