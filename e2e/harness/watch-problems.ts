import type { BrowserContext } from '@playwright/test'

/**
 * Collects what a browser complains about on every page of a context: errors of scripts, of the console
 * and of the content security policy. What matches one of `expected` is left out.
 */
export function watchProblems(context: BrowserContext, expected: readonly RegExp[]): string[] {
  const problems: string[] = []
  const note = (problem: string) => {
    if (!expected.some((known) => known.test(problem))) problems.push(problem)
  }
  context.on('weberror', (error) => note(`error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    note(`console: ${message.text()} (${message.location().url})`)
  })
  return problems
}
