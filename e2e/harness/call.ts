import type { Page } from '@playwright/test'
import { getDemo } from './demo.ts'
import { newId } from './new-id.ts'

/**
 * Calls a procedure as the person of a page, for what has to be there before a journey begins; what the
 * journey is about is done on the page itself. Goes to where the page is, before that to the shared stack. Adds an idempotency key. Throws when it is refused.
 */
export async function call<Answer>(
  page: Page,
  procedure: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const origin = page.url().startsWith('http') ? new URL(page.url()).origin : getDemo().url
  const isQuery = /\.(list|read|page)$/.test(procedure)
  const answer = await page.request.post(`${origin}/trpc/${procedure}`, {
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    data: isQuery ? input : { idempotencyKey: newId(), ...input },
  })
  const body = await answer.json()
  if (!answer.ok()) throw new Error(`${procedure}: ${JSON.stringify(body)}`)
  return body.result.data as Answer
}
