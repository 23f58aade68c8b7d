import { type Mail, messageIdOf } from './mailer.ts'

interface Notice {
  readonly to: string
  readonly id: string
  readonly url: string
  /** True for what cannot wait. */
  readonly isUrgent: boolean
}

/** The notice of one thing: that it is there and where, and nothing of whom or what. */
export function noticeMail({ to, id, url, isUrgent }: Notice): Mail {
  const what = isUrgent
    ? 'Something needs you now in Meridian'
    : 'Something waits for you in Meridian'
  return {
    to,
    subject: what,
    text: [
      `${what}. Sign in to see it:`,
      '',
      url,
      '',
      'If you have seen it already, you need do nothing.',
      '',
    ].join('\n'),
    messageId: messageIdOf(id, url),
  }
}
