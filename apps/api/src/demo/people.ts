import type { Role } from '@meridian/domain/access'
import type { DemoSignIn } from '../trpc.ts'

export const demoClinicName = 'Meridian Demo Clinic'

/** Fixed, so that a day of the demo means the same everywhere. */
export const demoTimeZone = 'America/Sao_Paulo'

/** Open to everybody: the demo clinic holds invented people only and is refused outside loopback. */
const password = 'every point of this demo is invented'

/** Somebody who works in the demo clinic; one person for each role. */
export interface Staff {
  readonly role: Role
  readonly name: string
  readonly email: string
}

/** The staff, the admin who founds the clinic first. Their surnames are words for fiction. */
export const demoStaff: readonly [Staff, ...Staff[]] = [
  { role: 'admin', name: 'Davi Exemplo', email: 'admin@demo.example' },
  { role: 'acupuncturist', name: 'Dr Aurora Fábula', email: 'acupuncturist@demo.example' },
  { role: 'psychologist', name: 'Caio Prosa', email: 'psychologist@demo.example' },
  { role: 'physiotherapist', name: 'Teresa Enredo', email: 'physiotherapist@demo.example' },
]

/** What the sign-in page and the terminal show of the demo clinic, its clinicians first. */
export const demoSignIn: DemoSignIn = {
  password,
  accounts: [...demoStaff.slice(1), demoStaff[0]].map(({ role, name, email }) => ({
    email,
    name,
    roles: [role],
  })),
}
