import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { getDemo, type Role, sessionFile } from './demo.ts'
import { watchProblems } from './watch-problems.ts'

export interface OpenOptions {
  /** Another stack than the shared one. */
  readonly url?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly dark?: boolean
  /** What the browser will complain about because the journey provokes it. */
  readonly expected?: readonly RegExp[]
}

/** Opens a browser of its own for one person, signed in already, or for nobody. */
export type Open = (who: Role | 'nobody', options?: OpenOptions) => Promise<Page>

interface Watched {
  readonly context: BrowserContext
  readonly problems: readonly string[]
}

/** A journey: every browser it opens must end without a complaint. */
export const test = base.extend<{ open: Open }>({
  open: async ({ browser }, use) => {
    const watched: Watched[] = []
    await use(async (who, options = {}) => {
      const opened = await openContext(browser, who, options)
      watched.push(opened)
      return opened.context.newPage()
    })
    for (const { problems } of watched) expect.soft(problems).toEqual([])
    await Promise.all(watched.map(({ context }) => context.close()))
  },
})

export { expect }

async function openContext(
  browser: Browser,
  who: Role | 'nobody',
  { url, size, dark = false, expected = [] }: OpenOptions,
): Promise<Watched> {
  const demo = getDemo()
  const context = await browser.newContext({
    baseURL: url ?? demo.url,
    colorScheme: dark ? 'dark' : 'light',
    ...(size && { viewport: size }),
    ...(who !== 'nobody' && { storageState: sessionFile(who, demo) }),
  })
  return { context, problems: watchProblems(context, expected) }
}
