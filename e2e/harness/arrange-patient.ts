import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { call } from './call.ts'
import { clinicDay } from './clinic-day.ts'

export interface ArrangedPatient {
  readonly id: string
  readonly name: string
}

interface Colleagues {
  readonly rows: readonly {
    readonly userId: string
    readonly name: string
    readonly disciplines: readonly string[]
  }[]
}

/** A patient of this journey alone, just referred, whom the acupuncturist of the page coordinates. */
export async function arrangePatient(
  acupuncturist: Page,
  { withTeam = true, referredOn = clinicDay() } = {},
): Promise<ArrangedPatient> {
  const name = newName()
  const { patientId } = await call<{ patientId: string }>(acupuncturist, 'patients.register', {
    name,
    birthDate: '1974-03-09',
    sex: 'female',
    recordNumber: '',
    phone: '',
    email: '',
    language: 'pt-BR',
    nextOfKin: '',
    sharingConsentOn: '',
    referredOn,
    confirmedDuplicate: false,
  })
  if (withTeam) await assignColleagues(acupuncturist, patientId)
  return { id: patientId, name }
}

/** An invented name that no other journey uses. */
export function newName(): string {
  const letters = Array.from({ length: 7 }, () => String.fromCharCode(97 + randomInt(26)))
  return `Estela Q${letters.join('')}`
}

/** The demo's own: whom another journey has invited may be gone the next moment. */
const colleagues = ['Caio Prosa', 'Teresa Enredo']

async function assignColleagues(page: Page, patientId: string): Promise<void> {
  const { rows } = await call<Colleagues>(page, 'colleagues.list', {})
  for (const { userId, name, disciplines } of rows) {
    const [discipline] = disciplines
    if (!discipline || !colleagues.includes(name)) continue
    await call(page, 'team.assign', { patientId, userId, discipline, coordinator: false })
  }
}
