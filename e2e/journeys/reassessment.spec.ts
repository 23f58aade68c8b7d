import type { Page } from '@playwright/test'
import { type ArrangedPatient, arrangePatient } from '../harness/arrange-patient.ts'
import { assessedOn } from '../harness/assessment.ts'
import { call } from '../harness/call.ts'
import { clinicDay } from '../harness/clinic-day.ts'
import { desk, expectAccessible, phone } from '../harness/expect-accessible.ts'
import { entriesOf, panelOf } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

const slot = 'Reassessment, end of Relief'

test('a reassessment from opening to decision, by three people', async ({ open }) => {
  const physician = await open('acupuncturist')
  const psychologist = await open('psychologist')
  const physiotherapist = await open('physiotherapist')
  const patient = await arrangePatient(physician, { referredOn: clinicDay(30) })
  await call(physician, 'episodes.completeAssessment', {
    patientId: patient.id,
    version: 1,
    ...assessedOn(clinicDay(28)),
  })

  await test.step('the physiotherapist enters the ODI, on a phone', async () => {
    await physiotherapist.setViewportSize(phone)
    const panel = await openWhole(physiotherapist, patient)
    await expect(panel).toContainText(/Opens .*, due .*, on time until .*, closes at the end of/)
    await expect(panel).toContainText('By the date of the plan: Reassessment, end of Relief')
    await expect(panel).toContainText('0 of 6 parts answered or excused')
    await expect(partOf(panel, 'Low back disability (ODI)')).toContainText('Teresa Enredo')
    await expectAccessible(physiotherapist, 'a reassessment')
    await physiotherapist.setViewportSize(phone)
    await enter(physiotherapist, patient, ['Low back disability (ODI)', '2'.repeat(10)])
    await expect(panel).toContainText('1 of 6 parts answered or excused')
    await physiotherapist.setViewportSize(desk)
    await physiotherapist.goto('/')
    await expect(physiotherapist.getByRole('table').first()).toBeVisible()
    await expect(waitingFor(physiotherapist, patient)).toHaveCount(0)
  })

  await test.step('the psychologist enters PHQ-9, PCS and ISI', async () => {
    await psychologist.goto('/')
    await expect(waitingFor(psychologist, patient)).toContainText('Due')
    const panel = await openWhole(psychologist, patient)
    await enter(psychologist, patient, ['Depressive symptoms (PHQ-9)', '111111110'])
    await enter(psychologist, patient, ['Pain catastrophizing (PCS)', '1'.repeat(13)])
    await enter(psychologist, patient, ['Insomnia severity (ISI)', '1'.repeat(7)])
    await expect(panel).toContainText('4 of 6 parts answered or excused')
    await expect(partOf(panel, 'Depressive symptoms (PHQ-9)')).toContainText('8, mild')
    await psychologist.goto(`/patients/${patient.id}`)
  })

  await test.step('the physician enters pain and the BPI, and nothing is missing', async () => {
    await physician.goto('/')
    await expect(waitingFor(physician, patient)).toContainText('Due')
    const panel = await openWhole(physician, patient)
    await enter(physician, patient, ['Pain intensity (NRS)', '3'])
    await enter(physician, patient, ['Brief Pain Inventory (BPI)', '3'.repeat(11)])
    await expect(panel).toContainText('6 of 6 parts answered or excused')
    await expect(panel).toContainText('Waits for the decision of Dr Aurora Fábula.')
    // On the psychologist's open page, without a reload.
    const open = psychologist.getByRole('button', { name: `Record: ${slot}` })
    await expect(open).toHaveCount(0)
    await expect(
      psychologist.getByText(`${slot}: waits for the coordinator’s decision.`),
    ).toBeVisible()
  })

  await test.step('the physician decides, and the plan has its next version', async () => {
    await physician.goto('/')
    const waiting = physician.getByRole('table', { name: 'Waiting for you' }).getByRole('row')
    const line = waiting.filter({ hasText: patient.name }).filter({ hasText: `Decide: ${slot}` })
    await line.getByRole('link', { name: patient.name }).click()
    const panel = panelOf(physician, `Decide, ${slot}, ${patient.name}`)
    await expect(panel).toContainText('Pain intensity (NRS)')
    await expect(panel.getByRole('heading', { name: 'The phase' })).toBeVisible()
    const card = physician.url()
    await panel.getByRole('button', { name: 'Record decision' }).click()
    await expect(panel.getByText('Choose what to do').first()).toBeVisible()
    await panel.getByRole('radio', { name: 'Space out the sessions' }).check()
    await panel.getByLabel('Relief, from').fill('1')
    await panel.getByLabel('Relief, to').fill('1')
    await panel.getByLabel('Reason').fill('Less pain, steady for two weeks')
    await expectAccessible(physician, 'deciding', { within: '[role="dialog"], dialog' })
    await panel.getByRole('button', { name: 'Record decision' }).click()
    await expect(panel).toHaveCount(0)
    const decided = entriesOf(psychologist).filter({ hasText: 'Decision: Space out the sessions' })
    await expect(decided).toContainText('It is version 2 of the plan.')
    await physician.goto('/')
    await expect(physician.getByRole('table').first()).toBeVisible()
    await expect(line).toHaveCount(0)
    // What speaks for the next phase today is no part of what was decided on.
    await physician.goto(card)
    await expect(panel).toContainText('This is decided.')
    await expect(panel.getByRole('heading', { name: 'The phase' })).toHaveCount(0)
  })
})

test('one part is declined with its reason, and the reassessment goes on', async ({ open }) => {
  const page = await open('acupuncturist')
  const patient = await arrangePatient(page, { withTeam: false, referredOn: clinicDay(30) })
  await call(page, 'episodes.completeAssessment', {
    patientId: patient.id,
    version: 1,
    ...assessedOn(clinicDay(28)),
    regions: ['neck'],
  })
  const panel = await openWhole(page, patient)
  const part = 'Pain catastrophizing (PCS)'
  await expect(partOf(panel, part)).toContainText('nobody on the care team')
  await panel.getByRole('button', { name: `Declined or not possible: ${part}` }).click()
  const excuse = panelOf(page, `Not recorded: ${part}, ${patient.name}`)
  await excuse.getByLabel('Reason').fill('Finds the questions upsetting')
  await expectAccessible(page, 'excusing a part', { within: '[role="dialog"], dialog' })
  await excuse.getByRole('button', { name: 'Save' }).click()
  await expect(partOf(panel, part)).toContainText('Declined')
  await expect(partOf(panel, part)).toContainText('Finds the questions upsetting')
  await expect(panel).toContainText('1 of 6 parts answered or excused')
})

type Panel = ReturnType<typeof panelOf>

function partOf(panel: Panel, name: string) {
  return panel.getByRole('listitem').filter({ hasText: name })
}

function waitingFor(page: Page, { name }: ArrangedPatient) {
  const list = page.getByRole('table', { name: 'Waiting for you' })
  return list.getByRole('row').filter({ hasText: name }).filter({ hasText: slot })
}

async function openWhole(page: Page, { id, name }: ArrangedPatient): Promise<Panel> {
  await page.goto(`/patients/${id}`)
  await page.getByRole('button', { name: `Open: ${slot}` }).click()
  return panelOf(page, `${slot}, ${name}`)
}

/** Enters one instrument from its part, and comes back to the reassessment. */
async function enter(page: Page, patient: ArrangedPatient, [what, keys]: [string, string]) {
  await page.getByRole('button', { name: `Enter: ${what}` }).click()
  const panel = panelOf(page, `${what}, ${patient.name}`)
  await expect(panel.getByRole('radio').first()).toBeFocused()
  for (const key of keys) await page.keyboard.press(key)
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('Filed to')
  await page.keyboard.press('Escape')
  await expect(panelOf(page, `${slot}, ${patient.name}`)).toBeVisible()
}
