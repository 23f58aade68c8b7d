import { type Mail, messageIdOf } from './mailer.ts'

interface Digest {
  readonly to: string
  readonly id: string
  readonly url: string
  readonly counts: { readonly reassessments: number; readonly signals: number }
}

/** The digest of a morning: how much waits, in numbers alone, and where. */
export function digestMail({ to, id, url, counts }: Digest): Mail {
  return {
    to,
    subject: 'What waits for you in Meridian',
    text: [
      `${sentenceOf(counts)} Sign in to see:`,
      '',
      url,
      '',
      `You get this at most once a day, when the clinic opens. To go without it: ${url}/me/mail`,
      '',
    ].join('\n'),
    messageId: messageIdOf(id, url),
  }
}

function sentenceOf({ reassessments, signals }: Digest['counts']): string {
  const parts = [
    ...(reassessments > 0
      ? [`${reassessments} ${reassessments === 1 ? 'reassessment' : 'reassessments'}`]
      : []),
    ...(signals > 0 ? [`${signals} ${signals === 1 ? 'signal' : 'signals'} for review`] : []),
  ]
  const verb = reassessments + signals === 1 ? 'waits' : 'wait'
  return `${parts.join(' and ')} ${verb} for you in Meridian.`
}
