import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { expect, test } from '../harness/test.ts'

const kib = 1024

interface Loaded {
  readonly path: string
  readonly kind: string
  readonly bytes: number
}

/** Collects the scripts and styles a page loads, with their gzip sizes. */
function watchLoads(page: Page): () => Promise<Loaded[]> {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) {
      responses.push(response)
    }
  })
  return () =>
    Promise.all(
      responses.map(async (response) => ({
        path: new URL(response.url()).pathname,
        kind: response.request().resourceType(),
        bytes: gzipSync(await response.body()).byteLength,
      })),
    )
}

function sum(loads: readonly Loaded[], kind: string): number {
  return loads.filter((load) => load.kind === kind).reduce((all, { bytes }) => all + bytes, 0)
}

test('signing in loads at most 100 KiB of script', async ({ open }, testInfo) => {
  const page = await open('nobody')
  const loads = watchLoads(page)
  await page.goto('/signin')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const scripts = sum(await loads(), 'script')
  testInfo.annotations.push({ type: 'bytes', description: `sign-in ${scripts}` })
  expect(scripts).toBeLessThanOrEqual(100 * kib)
})

test('the staff app loads at most 230 KiB of script and 20 KiB of style, and 60 KiB a page', async ({
  open,
}, testInfo) => {
  const page = await open('acupuncturist')
  const loads = watchLoads(page)
  await page.goto('/')
  await expect(page.getByRole('table', { name: 'Waiting for you' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const first = await loads()
  const scripts = sum(first, 'script')
  const styles = sum(first, 'stylesheet')
  testInfo.annotations.push({ type: 'bytes', description: `staff ${scripts}, style ${styles}` })
  expect.soft(scripts).toBeLessThanOrEqual(230 * kib)
  expect.soft(styles).toBeLessThanOrEqual(20 * kib)

  const shell = new Set(first.map(({ path }) => path))
  await page.goto('/patients')
  const patient = await page.getByRole('link', { name: 'Helena Lenda' }).getAttribute('href')
  for (const path of ['/patients', '/patients/new', '/me/keyboard', '/me/mail', patient ?? '']) {
    expect.soft(await addedBy(page, path, shell), path).toBeLessThanOrEqual(60 * kib)
  }
})

test('each admin page adds at most 60 KiB of script', async ({ open }) => {
  const page = await open('admin')
  const shell = new Set((await loadsOf(page, '/')).map(({ path }) => path))
  for (const path of [
    '/admin/members',
    '/admin/settings',
    '/admin/wordings',
    '/admin/calls',
    '/admin/mail',
  ]) {
    expect.soft(await addedBy(page, path, shell), path).toBeLessThanOrEqual(60 * kib)
  }
})

/** The form library and the schemas: one load for all pages with a form, none of them a page's own. */
function isShared(path: string): boolean {
  return /\/(forms|zod)-/.test(path)
}

/** The script of its own that a page needs beyond what the shell with Today has loaded, in bytes of gzip. */
async function addedBy(page: Page, path: string, shell: ReadonlySet<string>): Promise<number> {
  const loads = await loadsOf(page, path)
  return sum(
    loads.filter((load) => !shell.has(load.path) && !isShared(load.path)),
    'script',
  )
}

async function loadsOf(page: Page, path: string): Promise<Loaded[]> {
  const loads = watchLoads(page)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  return loads()
}
