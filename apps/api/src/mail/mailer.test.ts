import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailServer, type TestMailServer } from '../testing/mail-server.ts'
import { createMailer, type SmtpMailer } from './mailer.ts'

const mail = { to: 'ana@example.org', subject: 'Hello', text: 'One line.\n' }

let server: TestMailServer
let mailer: SmtpMailer
beforeAll(async () => {
  server = await startMailServer()
  mailer = createMailer(server.url, 'Meridian <no-reply@clinic.test>')
})
afterAll(async () => {
  mailer.close()
  await server.close()
})

it('is nothing without a server or a sender', () => {
  expect(createMailer(undefined, 'no-reply@clinic.test')).toBeNull()
  expect(createMailer('smtp://127.0.0.1', undefined)).toBeNull()
})

describe('sending e-mail', () => {
  it('says that the mailbox was refused', async () => {
    server.refuse = 'mailbox'
    await expect(mailer(mail)).rejects.toMatchObject({ problem: 'mailbox refused' })
  })

  it('says that the server refused the message', async () => {
    server.refuse = 'message'
    const problem = 'mail server refused the message'
    await expect(mailer(mail)).rejects.toMatchObject({ problem })
  })

  it('says that nobody answered', async () => {
    const closed = await startMailServer()
    await closed.close()
    const nobody = createMailer(closed.url, 'no-reply@clinic.test')
    const problem = 'mail server did not answer'
    await expect(nobody(mail)).rejects.toMatchObject({ problem })
    nobody.close()
  })

  it('takes the address as one address, whatever is in it', async () => {
    server.refuse = null
    const two = { ...mail, to: 'ana@example.org, eve@example.org' }
    await expect(mailer(two)).rejects.toThrow()
    expect(server.received).toEqual([])
  })

  it('delivers from the configured sender, one after another on a kept connection', async () => {
    server.refuse = null
    await mailer(mail)
    await mailer({ ...mail, subject: 'Again' })
    expect(server.received.map(({ to }) => to)).toEqual([['ana@example.org'], ['ana@example.org']])
    expect(server.received[0]?.source).toContain('From: Meridian <no-reply@clinic.test>')
    expect(server.received[1]?.source).toContain('Subject: Again')
  })
})
