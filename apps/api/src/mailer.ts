/** A message without clinical content. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends e-mail; null when the installation has no mail server. */
export type Mailer = ((mail: Mail) => Promise<void>) | null
