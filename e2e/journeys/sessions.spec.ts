import type { Page } from '@playwright/test'
import { type ArrangedPatient, arrangePatient } from '../harness/arrange-patient.ts'
import { assessedOn } from '../harness/assessment.ts'
import { call } from '../harness/call.ts'
import { clinicDay } from '../harness/clinic-day.ts'
import { expectAccessible } from '../harness/expect-accessible.ts'
import { panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

test('eight sessions are planned with five keys', async ({ open }) => {
  const page = await open('acupuncturist')
  const { id, name } = await arrangeAssessed(page, 1)
  await page.goto(`/patients/${id}`)
  await expect(page.getByRole('button', { name: 'Plan sessions' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('p')
  const panel = panelOf(page, `Plan sessions, ${name}`)
  await expect(panel.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('4')
  await expect(panel.getByRole('status')).toContainText('8 sessions')
  await expectAccessible(page, 'a series of sessions before it is planned')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Sessions of ${name} are planned.`)).toBeVisible()
  await expect(sessionsOf(page)).toContainText('8 ahead')
})

test('the session that completes the cycle makes its reassessment due, until it is taken back', async ({
  open,
}) => {
  const page = await open('acupuncturist')
  const patient = await arrangeAssessed(page, 50)
  for (const ago of [49, 46, 43, 40, 36, 33, 29, 26, 22, 15, 8]) await attend(page, patient, ago)
  await plan(page, patient, 0)
  await page.goto(`/patients/${patient.id}`)
  const sessions = sessionsOf(page)
  await expect(sessions).toContainText('11 of 8–12 sessions, week 8 of 6–10')
  await sessions.getByRole('button', { name: `Done: ${patient.name}` }).click()
  await expect(sessions).toContainText('after 12 sessions')
  const steps = page.getByRole('region', { name: 'Next steps' })
  await expect(steps.getByRole('listitem').filter({ hasText: 'end of cycle' })).toContainText('Due')
  await expectAccessible(page, 'sessions of a complete cycle')
  const undo = `Undo: ${patient.name}, ${todayInWords()}, 00:00`
  await sessions.getByRole('button', { name: undo }).click()
  await expect(sessions).toContainText('11 of 8–12 sessions')
})

test('after three calls in vain the coordinator is told', async ({ open }) => {
  const acupuncturist = await open('acupuncturist')
  const admin = await open('admin')
  const { name } = await arrangeAssessed(acupuncturist, 15)
  await admin.goto('/admin/calls')
  const silent = admin.getByRole('table', { name: 'Not heard from for too long' })
  const row = silent.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('To call')
  for (let tries = 0; tries < 3; tries++) {
    await row.getByRole('link', { name: `Note a call to ${name}` }).click()
    const panel = panelOf(admin, `Note a call to ${name}`)
    await expect(panel.getByRole('radio', { name: 'No answer' })).toBeChecked()
    if (tries === 0) await expectAccessible(admin, 'a call that is noted')
    await panel.getByRole('button', { name: 'Note the call' }).click()
    await expect(panel).toHaveCount(0)
  }
  await expect(row).toContainText('With the coordinator')
  await acupuncturist.goto('/')
  const list = acupuncturist.getByRole('table', { name: 'Waiting for you' })
  await expect(
    list.getByRole('row').filter({ hasText: name }).filter({ hasText: 'did not reach them' }),
  ).toBeVisible()
})

function todayInWords(): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
  return format.format(new Date(`${clinicDay()}T00:00:00Z`))
}

function sessionsOf(page: Page) {
  return page.getByRole('region', { name: 'Sessions', exact: true })
}

/** A patient of this journey alone whose day 0 was so many days ago. */
async function arrangeAssessed(page: Page, ago: number): Promise<ArrangedPatient> {
  const patient = await arrangePatient(page, { referredOn: clinicDay(ago + 1) })
  await call(page, 'episodes.completeAssessment', {
    patientId: patient.id,
    version: 1,
    ...assessedOn(clinicDay(ago)),
  })
  return patient
}

function plan(page: Page, { id: patientId }: ArrangedPatient, ago: number) {
  return call(page, 'plannedSessions.plan', {
    patientId,
    discipline: 'acupuncture',
    on: clinicDay(ago),
    time: '00:00',
    minutes: 30,
    withUserId: null,
    series: null,
  })
}

/** A session that was planned and took place so many days ago. */
async function attend(page: Page, patient: ArrangedPatient, ago: number) {
  await plan(page, patient, ago)
  const { next } = await call<{ next: { plannedSessionId: string; version: number }[] }>(
    page,
    'plannedSessions.list',
    { patientId: patient.id },
  )
  for (const { plannedSessionId, version } of next) {
    const change = { plannedSessionId, version }
    await call(page, 'plannedSessions.mark', { ...change, as: 'done', reason: null })
  }
}
