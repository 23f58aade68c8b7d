import { join } from 'node:path'

/** The four people of the demo clinic, by what they are. */
export const roles = ['acupuncturist', 'psychologist', 'physiotherapist', 'admin'] as const
export type Role = (typeof roles)[number]

/** The stack all journeys share, as its start printed it. */
export interface Demo {
  readonly url: string
  readonly password: string
  readonly emails: Readonly<Record<Role, string>>
  /** Where the sessions of the four are kept, a file for each. */
  readonly sessions: string
}

const variable = 'MERIDIAN_JOURNEYS'

/** Reads who may sign in from what a start has printed. */
export function readCredentials(output: string): Pick<Demo, 'password' | 'emails'> {
  const password = /^\s*password for each: (.+)$/m.exec(output)?.[1]
  const emails = roles.map((role) => {
    const email = new RegExp(`^\\s*(\\S+@\\S+)\\s+${role}$`, 'm').exec(output)?.[1]
    return [role, email] as const
  })
  if (!password || emails.some(([, email]) => !email)) {
    throw new Error(`The start printed no credentials:\n${output}`)
  }
  return { password, emails: Object.fromEntries(emails) as Record<Role, string> }
}

/** Hands the stack to the workers, which get the environment. */
export function shareDemo(demo: Demo): void {
  process.env[variable] = JSON.stringify(demo)
}

/** The stack all journeys share. */
export function getDemo(): Demo {
  const shared = process.env[variable]
  if (!shared) throw new Error('The global setup has not run.')
  return JSON.parse(shared) as Demo
}

/** The file with the cookies of somebody signed in. */
export function sessionFile(role: Role, { sessions }: Pick<Demo, 'sessions'>): string {
  return join(sessions, `${role}.json`)
}
