import { expect, type Page } from '@playwright/test'

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** Fills the form of the sign-in page and sends it. */
export async function trySignIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Signs in from the sign-in page and waits for Today. */
export async function signIn(page: Page, credentials: Credentials): Promise<void> {
  await page.goto('/signin')
  await trySignIn(page, credentials)
  await expect(page.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible()
}
