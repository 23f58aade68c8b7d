import { expect, type Locator, type Page } from '@playwright/test'

/** The links to the pages, at the side of a wide screen. */
export function pagesOf(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Pages' })
}

/** Opens a patient of the demo clinic the way people do: from the list. */
export async function openPatient(page: Page, name: string): Promise<void> {
  await page.goto('/patients')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** The entries of the timeline on the screen, newest first. */
export function entriesOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Timeline' }).getByRole('listitem')
}

/** What stands open over the chart. */
export function panelOf(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title })
}
