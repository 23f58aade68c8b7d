import { createRequire } from 'node:module'

const browsers = createRequire(new URL('../../../e2e/package.json', import.meta.url))
const rounds = 5

/** A page of a patient in a browser: medians of some loads. */
export interface FirstDraw {
  /** Milliseconds from asking for the page to anything painted, and to the entries of the timeline. */
  readonly paintedCold: number
  readonly entriesCold: number
  /** The same with the program in the browser's cache. */
  readonly paintedWarm: number
  readonly entriesWarm: number
  /** Program and styles of a cold load as they travel, in KiB. */
  readonly programKiB: number
  readonly stylesKiB: number
}

interface Load {
  readonly painted: number
  readonly entries: number
  readonly programKiB: number
  readonly stylesKiB: number
}

/** What this needs of Playwright, which is installed with the journeys. */
interface Playwright {
  readonly chromium: { launch(options: { executablePath?: string }): Promise<Browser> }
}
interface Browser {
  newContext(): Promise<Context>
  close(): Promise<void>
}
interface Context {
  addCookies(cookies: readonly { name: string; value: string; url: string }[]): Promise<void>
  newPage(): Promise<Page>
  close(): Promise<void>
}
interface Page {
  goto(url: string): Promise<unknown>
  waitForSelector(selector: string): Promise<unknown>
  evaluate<T>(read: string): Promise<T>
}

/** Opens the page of a patient in Chromium, each time with a new profile and then once more. */
export async function measureFirstDraw(
  url: string,
  { cookie, patientId }: { cookie: string; patientId: string },
): Promise<FirstDraw> {
  const { chromium } = browsers('@playwright/test') as Playwright
  const executablePath = process.env.CHROME_PATH
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  const [name = '', value = ''] = cookie.split('=', 2)
  const cold: Load[] = []
  const warm: Load[] = []
  for (let n = 0; n < rounds; n++) {
    const context = await browser.newContext()
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    cold.push(await loadOnce(page, `${url}/patients/${patientId}`))
    warm.push(await loadOnce(page, `${url}/patients/${patientId}`))
    await context.close()
  }
  await browser.close()
  return {
    paintedCold: middle(cold.map(({ painted }) => painted)),
    entriesCold: middle(cold.map(({ entries }) => entries)),
    paintedWarm: middle(warm.map(({ painted }) => painted)),
    entriesWarm: middle(warm.map(({ entries }) => entries)),
    programKiB: middle(cold.map(({ programKiB }) => programKiB)),
    stylesKiB: middle(cold.map(({ stylesKiB }) => stylesKiB)),
  }
}

const reading = `(() => {
  const of = (end) => performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith(end))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024
  const [painted] = performance.getEntriesByName('first-contentful-paint')
  return {
    painted: painted ? painted.startTime : NaN,
    entries: performance.now(),
    programKiB: of('.js'),
    stylesKiB: of('.css'),
  }
})()`

async function loadOnce(page: Page, url: string): Promise<Load> {
  await page.goto(url)
  await page.waitForSelector('li[data-kind="note.signed"]')
  return page.evaluate<Load>(reading)
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
