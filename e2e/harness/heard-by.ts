import type { Page } from '@playwright/test'

/** Collects every answer of the api that reaches a page, as text. */
export function hearAnswers(page: Page): () => Promise<string> {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    // An answer is gone when its page has moved on meanwhile.
    if (response.url().includes('/trpc/')) answers.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(answers)).join('\n')
}
