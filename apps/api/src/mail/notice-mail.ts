import type { Mail } from './mailer.ts'

/** The notice of something that cannot wait: that it is there and where, and nothing of whom or what. */
export function noticeMail({ to, id, url }: { to: string; id: string; url: string }): Mail {
  return {
    to,
    subject: 'Something needs you now in Meridian',
    text: [
      'Something needs you now in Meridian. Sign in to see it:',
      '',
      url,
      '',
      'If you have seen it already, you need do nothing.',
      '',
    ].join('\n'),
    messageId: `<${id}@${new URL(url).hostname}>`,
  }
}
