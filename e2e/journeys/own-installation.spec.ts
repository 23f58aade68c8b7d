import { type MailServer, startMailServer } from '../harness/mail-server.ts'
import { signIn, trySignIn } from '../harness/sign-in.ts'
import { type Stack, startStack } from '../harness/stack.ts'
import { expect, test } from '../harness/test.ts'

const founder = { email: 'ana@clinic.example', password: 'three quiet words' }
const refusedAddress = 'nobody@clinic.example'
const unreachable =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE/

test.describe.configure({ mode: 'serial' })

let mail: MailServer
let stack: Stack

test.beforeAll(async () => {
  mail = await startMailServer({ refused: refusedAddress })
  const env = { SMTP_URL: mail.url, MAIL_FROM: 'meridian@clinic.example' }
  stack = await startStack({ args: ['--no-demo'], env })
})

test.afterAll(async () => {
  const ended = await stack.stop()
  stack.forget()
  await mail.close()
  expect(ended).toEqual({ code: 0, isEngineGone: true })
})

test('the printed link makes the first clinic, once', async ({ open }) => {
  const link = /^ {2}(http:\/\/\S+\/setup#\S+)$/m.exec(stack.output())?.[1] ?? ''
  const page = await open('nobody', { url: stack.url, expected: [/status of 40[04]/] })

  await page.goto(`${link}x`)
  await expect(page.getByRole('alert')).toContainText('This link was used already')

  await page.goto('about:blank')
  await page.goto(link)
  await page.getByLabel('Name of the clinic').fill('Clínica da Serra')
  await page.getByLabel('Time zone').fill('America/Sao_Paulo')
  await page.getByLabel('Your name, as colleagues know it').fill('Ana Fundadora')
  await page.getByLabel('Your email').fill(founder.email)
  await page.getByLabel('Password', { exact: true }).fill(founder.password)
  await page.getByRole('button', { name: 'Create the clinic' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Clínica da Serra')
  await expect(page.getByRole('banner')).not.toContainText('Demo')

  const later = await open('nobody', { url: stack.url, expected: [/status of 404/] })
  await later.goto(link)
  await expect(later.getByRole('alert')).toContainText('This link was used already')
})

test('an invitation is mailed; where the mail server refuses, the link is shown', async ({
  open,
}) => {
  const page = await open('nobody', { url: stack.url })
  await signIn(page, founder)
  await page.goto('/admin/members?panel=invite')
  const panel = page.getByRole('dialog', { name: 'Invite a member' })

  await panel.getByLabel('Email').fill(refusedAddress)
  await panel.getByLabel('Psychologist').check()
  await panel.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(panel).toContainText('The mail server said')
  await expect(panel.getByLabel('Link')).toHaveValue(/\/invite#/)

  await panel.getByRole('button', { name: 'Invite another' }).click()
  await panel.getByLabel('Email').fill('bruno@clinic.example')
  await panel.getByLabel('Physiotherapist').check()
  await panel.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(panel).toContainText('The invitation was sent to bruno@clinic.example.')
  await expect(panel.getByLabel('Link')).toHaveCount(0)

  const [received] = mail.received
  expect(received?.to).toEqual(['bruno@clinic.example'])
  const link = /http:\/\/localhost:\d+\/invite#[\w-]+/.exec(received?.body ?? '')?.[0] ?? ''
  const bruno = await open('nobody', { url: stack.url })
  await bruno.goto(link)
  await bruno.getByLabel('Your name, as colleagues know it').fill('Bruno Fisio')
  await bruno.getByLabel('Password', { exact: true }).fill('walks in the morning')
  await bruno.getByRole('button', { name: 'Join' }).click()
  await expect(bruno.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible()
})

test('a session outlives a crash of the server and the open page goes on', async ({ open }) => {
  const page = await open('nobody', { url: stack.url, expected: [unreachable] })
  await signIn(page, founder)
  await stack.kill()
  await stack.start()
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Members' })
    .click()
  const members = page.getByRole('table', { name: 'Members' })
  await expect(members.getByRole('row', { name: /Bruno Fisio/ })).toBeVisible()
  await page.reload()
  await expect(members.getByRole('row', { name: /Ana Fundadora/ })).toBeVisible()
  expect(stack.output()).not.toContain('/setup#')
})

test('many wrong passwords close the account for a while, without saying whether it exists', async ({
  open,
}) => {
  const page = await open('nobody', { url: stack.url, expected: [/status of (401|429)/] })
  await page.goto('/signin')
  const alert = page.getByRole('alert')
  for (const email of ['stranger@clinic.example', founder.email]) {
    for (let wrong = 1; wrong <= 7; wrong++) {
      await trySignIn(page, { email, password: `wrong ${wrong}` })
      await expect(alert).toHaveText('Email or password is wrong.')
      await page.reload()
    }
    await trySignIn(page, { email, password: founder.password })
    await expect(alert).toContainText(
      'Too many tries. Nothing was changed. Try again in 15 minutes.',
    )
    await page.reload()
  }
})
