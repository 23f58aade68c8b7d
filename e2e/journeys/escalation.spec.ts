import type { Page } from '@playwright/test'
import { arrangePatient } from '../harness/arrange-patient.ts'
import { call } from '../harness/call.ts'
import { clinicDay } from '../harness/clinic-day.ts'
import { type Demo, type Role, readCredentials } from '../harness/demo.ts'
import { panelOf } from '../harness/places.ts'
import { signIn } from '../harness/sign-in.ts'
import { type Stack, startStack } from '../harness/stack.ts'
import { expect, type Open, test } from '../harness/test.ts'

/** The clinic closes within two minutes of the answer, and the worker looks once a second. */
const closing = { timeout: 150_000 }
const what = 'Thoughts of self-harm reported on some days'

let stack: Stack
let demo: Pick<Demo, 'password' | 'emails'>

// Its clinic closes in a moment: nobody else works there.
test.beforeAll(async () => {
  test.setTimeout(120_000)
  stack = await startStack()
  demo = readCredentials(stack.output())
})

test.afterAll(async () => {
  const ended = await stack.stop()
  stack.forget()
  expect(ended).toEqual({ code: 0, isEngineGone: true })
})

test('an answer that nobody acknowledges reaches the person on call when the clinic closes', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const [admin, acupuncturist, psychologist, onCall] = await Promise.all(
    (['admin', 'acupuncturist', 'psychologist', 'physiotherapist'] as const).map((role) =>
      openAs(open, role),
    ),
  )
  if (!admin || !acupuncturist || !psychologist || !onCall) throw new Error('Somebody is missing')
  const patient = await arrangePatient(acupuncturist, { referredOn: clinicDay(30) })
  await closeSoon(admin, 'Teresa Enredo')

  await psychologist.goto(`/patients/${patient.id}?panel=assess&instrument=phq9`)
  const form = panelOf(psychologist, `Depressive symptoms (PHQ-9), ${patient.name}`)
  await expect(form.getByRole('radio').first()).toBeFocused()
  for (const key of '000000001') await psychologist.keyboard.press(key)
  await psychologist.keyboard.press('Control+Enter')
  await expect(form.getByRole('alert').filter({ hasText: what })).toContainText('Told: ')

  const interruptionOf = (page: Page) =>
    page.getByRole('alert').filter({ hasText: `${patient.name}: ` })
  await expect(interruptionOf(acupuncturist)).toContainText(what)
  await interruptionOf(acupuncturist)
    .getByRole('link', { name: /^Open the signal/ })
    .click()
  const signal = panelOf(acupuncturist, `${what}: ${patient.name}`)
  await expect(signal).not.toContainText('Teresa Enredo, on call')
  await expect(interruptionOf(onCall)).toHaveCount(0)

  await expect(interruptionOf(onCall)).toContainText(what, closing)
  await expect(signal).toContainText('Teresa Enredo, on call')
  await interruptionOf(onCall)
    .getByRole('link', { name: /^Open the signal/ })
    .click()
  const received = panelOf(onCall, `${what}: ${patient.name}`)
  await received.getByRole('button', { name: 'I have seen it' }).click()
  await expect(interruptionOf(onCall)).toHaveCount(0)
  await expect(interruptionOf(acupuncturist)).toHaveCount(0)
})

async function openAs(open: Open, role: Role): Promise<Page> {
  const page = await open('nobody', { url: stack.url })
  await signIn(page, { email: demo.emails[role], password: demo.password })
  return page
}

/** Opens the clinic all day until the minute after the next, and puts somebody on call. */
async function closeSoon(admin: Page, name: string): Promise<void> {
  const { isDemo: _, ...settings } = await call<Record<string, unknown>>(admin, 'settings.read', {})
  const { rows } = await call<{ rows: { userId: string; name: string }[] }>(
    admin,
    'colleagues.list',
    {},
  )
  const onCallUserId = rows.find((one) => one.name === name)?.userId
  // Far from midnight here, so that the closing time is today's.
  const isLate = new Date().getUTCHours() >= 22 || new Date().getUTCHours() < 2
  const timeZone = isLate ? 'Asia/Tokyo' : 'UTC'
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' })
  const to = clock.format(Date.now() + 120_000)
  const workingWeek = Array(7).fill({ from: '00:00', to })
  await call(admin, 'settings.save', { ...settings, timeZone, workingWeek, onCallUserId })
}
