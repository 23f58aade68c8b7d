import type { Page } from '@playwright/test'
import { type ArrangedPatient, arrangePatient } from '../harness/arrange-patient.ts'
import { fillAssessment } from '../harness/assessment.ts'
import { call } from '../harness/call.ts'
import { clinicDay } from '../harness/clinic-day.ts'
import { entriesOf, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

/** What one person signs stands on the others' screens within this many ms. */
const live = { timeout: 1000 }

test('a note signed by one appears on the other two screens within a second', async ({
  open,
}, testInfo) => {
  const acupuncturist = await open('acupuncturist')
  const psychologist = await open('psychologist')
  const physiotherapist = await open('physiotherapist')
  const { id, name } = await arrangePatient(acupuncturist)
  for (const page of [acupuncturist, psychologist, physiotherapist]) {
    await page.goto(`/patients/${id}`)
    await expect(entriesOf(page).filter({ hasText: 'Registered' })).toHaveCount(1)
  }

  for (const [author, section, others] of [
    [psychologist, 'Progress', [acupuncturist, physiotherapist]],
    [physiotherapist, 'What was done', [psychologist, acupuncturist]],
  ] as const) {
    const text = `Seen by the whole team: ${section}.`
    await author.getByRole('button', { name: 'Write note' }).click()
    const panel = panelOf(author, `Note, ${name}`)
    await panel.getByLabel(section).fill(text)
    await panel.getByRole('button', { name: 'Sign' }).click()
    await author.getByText(`The note about ${name} is signed.`).last().waitFor()
    const signed = performance.now()
    await Promise.all(
      others.map((page) => expect(entriesOf(page).filter({ hasText: text })).toBeVisible(live)),
    )
    const milliseconds = Math.round(performance.now() - signed)
    testInfo.annotations.push({ type: 'live', description: `${milliseconds} ms` })
  }
  await expect(
    entriesOf(acupuncturist).filter({ hasText: 'What was done' }).getByText('New', { exact: true }),
  ).toBeVisible()
})

test('a reassessment comes due, is seen, and is recorded, on every screen without reload', async ({
  open,
}) => {
  const acupuncturist = await open('acupuncturist')
  const psychologist = await open('psychologist')
  const physiotherapist = await open('physiotherapist')
  const patient = await arrangePatient(acupuncturist, { referredOn: clinicDay(30) })
  for (const page of [psychologist, physiotherapist]) {
    await page.goto('/')
    await expect(waitingFor(page, 'João Conto')).toBeVisible()
    await expect(waitingFor(page, patient.name)).toHaveCount(0)
  }

  await completeAssessment(acupuncturist, patient)
  for (const page of [psychologist, physiotherapist]) {
    await expect(waitingFor(page, patient.name)).toContainText('Due')
  }

  await waitingFor(psychologist, patient.name)
    .getByRole('button', { name: `I have seen this about ${patient.name}` })
    .click()
  await expect(waitingFor(psychologist, patient.name)).toContainText('Seen by Caio Prosa')
  await expect(waitingFor(physiotherapist, patient.name)).toContainText('Seen by Caio Prosa')

  await physiotherapist.goto(`/patients/${patient.id}`)
  await expect(entriesOf(physiotherapist).filter({ hasText: 'Initial assessment' })).toBeVisible()
  await recordPain(psychologist, patient)
  await recordTheRest(psychologist, patient)
  for (const page of [acupuncturist, physiotherapist, psychologist]) {
    const recorded = entriesOf(page).filter({ hasText: 'Reassessment, end of Relief: recorded' })
    await expect(recorded).toBeVisible()
    await expect(entriesOf(page).filter({ hasText: /NRS.*6/ })).toBeVisible()
  }
  await psychologist.goto('/')
  await expect(waitingFor(psychologist, 'João Conto')).toBeVisible()
  await expect(waitingFor(psychologist, patient.name)).toHaveCount(0)
})

function waitingFor(page: Page, name: string) {
  const list = page.getByRole('table', { name: 'Waiting for you' })
  const rows = list.getByRole('row').filter({ hasText: name })
  return rows.filter({ hasText: 'Reassessment, end of Relief' })
}

async function completeAssessment(page: Page, { id, name }: ArrangedPatient): Promise<void> {
  await page.goto(`/patients/${id}`)
  await page.getByRole('button', { name: 'Complete initial assessment' }).click()
  const panel = panelOf(page, `Initial assessment, ${name}`)
  await panel.getByLabel('Day of the initial assessment').fill(clinicDay(28))
  await fillAssessment(panel)
  await panel.getByRole('button', { name: 'Complete assessment' }).click()
  await expect(page.getByText(`The plan of ${name} has started.`)).toBeVisible()
}

async function recordPain(page: Page, { name }: ArrangedPatient): Promise<void> {
  await waitingFor(page, name).getByRole('link', { name }).click()
  const panel = panelOf(page, `Reassessment, end of Relief, ${name}`)
  await panel.getByRole('button', { name: 'Record answers' }).click()
  await expect(panel.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('6')
  await panel.getByRole('button', { name: 'Save answers' }).click()
  await panel.getByRole('button', { name: 'Close', exact: true }).click()
}

/** Everything else the end of Relief asks for, so that nothing of it is missing. */
async function recordTheRest(page: Page, { id }: ArrangedPatient): Promise<void> {
  const severity = ['worst', 'least', 'average', 'now']
  const interference = ['activity', 'mood', 'walking', 'work', 'relations', 'sleep', 'enjoyment']
  const keys = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))
  for (const [instrument, items] of [
    ['bpi', [...severity, ...interference]],
    ['pcs', keys(13)],
    ['isi', keys(7)],
    ['odi', keys(10)],
    ['phq9', keys(9)],
  ] as const) {
    const answers = Object.fromEntries(items.map((item) => [item, 0]))
    const form = { patientId: id, instrument, on: clinicDay(), answers }
    await call(page, 'assessments.record', form)
  }
}
