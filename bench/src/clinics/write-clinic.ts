import type postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import type { Clinic } from './clinic.ts'
import { writeOpenWork } from './write-open-work.ts'
import { writeRows } from './write-rows.ts'

/** The instant the generated clinics begin at; their histories run to `historyEnd`. */
export const historyStart = Date.parse('2021-01-04T08:00:00Z')
export const historyEnd = Date.parse('2026-01-04T08:00:00Z')

const begun = new Date(historyStart).toISOString()
const roles = ['acupuncturist', 'psychologist', 'physiotherapist', 'admin']
const disciplines = ['acupuncture', 'psychology', 'physiotherapy']
const given = ['Ana', 'Bruno', 'Carla', 'Diego', 'Elisa', 'Fabio', 'Greta', 'Hugo', 'Ines', 'Jonas']
/** Fifty, as one in fifty of a large clinic may well begin alike. */
const family =
  `Prado Silva Costa Lima Melo Reis Dias Nunes Rocha Vaz Abreu Aguiar Alves Amaral Andrade Araujo
  Barros Batista Bento Borges Braga Brito Caldas Campos Cardoso Castro Chaves Coelho Correia Cruz Cunha Duarte
  Esteves Faria Ferraz Fonseca Franco Freitas Garcia Gomes Leite Macedo Matos Moraes Neves Pinto Ramos Ribeiro
  Teixeira Viana`.split(/\s+/)

/** Writes a clinic with its members, patients, care teams, running episodes and open work; no history yet. */
export async function writeClinic(tx: postgres.TransactionSql, clinic: Clinic): Promise<void> {
  const { organizationId } = clinic
  await writeRows(tx, 'organization', [
    {
      organization_id: organizationId,
      name: 'Bench clinic',
      time_zone: 'Europe/Madrid',
      working_week: tx.json(Array.from({ length: 7 }, () => null)),
      created_at: begun,
    },
  ])
  await writeRows(tx, 'event_counter', [
    { organization_id: organizationId, seq: 0, head: Buffer.alloc(32) },
  ])
  await writeRows(
    tx,
    'auth.membership',
    clinic.members.map((id, n) => memberRow(clinic, id, n)),
  )
  const patients = clinic.patients.map((id, n) => patientRow(clinic, id, n))
  await writeRows(tx, 'patient', patients)
  await writeRows(tx, 'patient_token', patients.flatMap(tokenRows))
  await writeRows(
    tx,
    'care_team',
    clinic.patients.flatMap((id) => teamRows(clinic, id)),
  )
  const episodes = clinic.patients.map((id) => episodeRow(clinic, id))
  await writeRows(tx, 'episode', episodes)
  await writeOpenWork(tx, clinic, episodes)
}

function memberRow({ organizationId }: Clinic, userId: string, n: number) {
  return {
    organization_id: organizationId,
    user_id: userId,
    display_name: `Member ${n + 1}`,
    email: emailOf(userId),
    roles: [roles[n] ?? 'admin'],
    status: 'active',
    joined_at: begun,
  }
}

/** The address a generated member signs in with. */
export const emailOf = (userId: string) => `${userId}@bench.invalid`

function patientRow({ organizationId }: Clinic, id: string, n: number) {
  const name = `${given[n % 10]} ${family[Math.floor(n / 10) % family.length]} ${n}`
  return {
    organization_id: organizationId,
    id,
    name,
    folded_name: name.toLowerCase(),
    birth_date: `19${50 + (n % 50)}-0${1 + (n % 9)}-1${n % 10}`,
    sex: 'unknown',
    language: 'en',
    registered_at: begun,
  }
}

function tokenRows(patient: ReturnType<typeof patientRow>) {
  const { organization_id, id, folded_name } = patient
  return folded_name.split(' ').map((token) => ({ organization_id, token, patient_id: id }))
}

function teamRows({ organizationId, members }: Clinic, patientId: string) {
  return disciplines.map((discipline, n) => ({
    organization_id: organizationId,
    id: uuidv7(),
    patient_id: patientId,
    user_id: members[n] ?? '',
    discipline,
    is_coordinator: n === 0,
    started_at: begun,
  }))
}

function episodeRow({ organizationId }: Clinic, patientId: string) {
  return {
    organization_id: organizationId,
    id: uuidv7(),
    patient_id: patientId,
    status: 'active',
    referred_on: begun.slice(0, 10),
    day_zero: begun.slice(0, 10),
    phase: 'relief',
  }
}
