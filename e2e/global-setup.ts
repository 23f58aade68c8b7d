import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type FullConfig } from '@playwright/test'
import { type Demo, readCredentials, roles, sessionFile, shareDemo } from './harness/demo.ts'
import { signIn } from './harness/sign-in.ts'
import { type Stack, startStack } from './harness/stack.ts'

/** Starts the stack of all journeys, signs its four people in once, and returns what ends it. */
export default async function setUp(config: FullConfig): Promise<() => Promise<void>> {
  const sessions = mkdtempSync(join(tmpdir(), 'meridian-sessions-'))
  const stack = await startStack()
  const tearDown = async () => {
    rmSync(sessions, { recursive: true, force: true })
    await endStack(stack)
  }
  try {
    const demo = { url: stack.url, sessions, ...readCredentials(stack.output()) }
    await keepSessions(demo, config)
    shareDemo(demo)
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function keepSessions(demo: Demo, config: FullConfig): Promise<void> {
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions)
  for (const role of roles) {
    const context = await browser.newContext({ baseURL: demo.url })
    const page = await context.newPage()
    await signIn(page, { email: demo.emails[role], password: demo.password })
    await context.storageState({ path: sessionFile(role, demo) })
    await context.close()
  }
  await browser.close()
}

async function endStack(stack: Stack): Promise<void> {
  const { code, isEngineGone } = await stack.stop()
  stack.forget()
  if (code !== 0) throw new Error(`Meridian ended with ${code}:\n${stack.output()}`)
  if (!isEngineGone) throw new Error('Meridian ended and left its Postgres running.')
}
