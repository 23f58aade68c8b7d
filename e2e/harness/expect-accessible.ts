import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A phone and a desk. */
export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

const softly = expect.configure({ soft: true })

export interface AccessibleOptions {
  readonly sizes?: readonly { readonly width: number; readonly height: number }[]
  /** Where axe looks, when what is around it was looked at already. */
  readonly within?: string
}

/**
 * Expects what stands on the screen to break no rule of axe, to have a title and one main heading, and
 * to scroll in one direction only, on a desk and on a phone. `state` names it in a failure.
 */
export async function expectAccessible(
  page: Page,
  state: string,
  { sizes = [phone, desk], within = 'html' }: AccessibleOptions = {},
): Promise<void> {
  await expect(page.getByRole('status', { name: 'Loading' }), state).toHaveCount(0)
  for (const size of sizes) {
    const where = `${state}, ${size.width} px`
    await page.setViewportSize(size)
    expect.soft(await page.title(), where).toMatch(/\S · Meridian$/)
    expect.soft(await page.getByRole('heading', { level: 1 }).count(), `${where}: h1`).toBe(1)
    // What floats finds its new place in the frame after the size changed.
    await softly.poll(() => overflowOf(page), `${where}: wider than the screen`).toEqual([])
    expect.soft(await violationsOf(page, within), where).toEqual([])
  }
}

async function violationsOf(page: Page, within: string): Promise<string[]> {
  // There are no frames; without them a run in the page itself finds the same in half the time.
  const axe = new AxeBuilder({ page }).include(within).withTags(rules).setLegacyMode(true)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}

/** What sticks out of the page sideways; empty while the page does not scroll that way. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
      .slice(0, 5)
  })
}
