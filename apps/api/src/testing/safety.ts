import { inTenant, type Tx } from '@meridian/db'
import {
  type Alert,
  amendClinic,
  listRecipients,
  listUnsettledAlerts,
} from '@meridian/db/repositories'
import type { PatientId } from '@meridian/domain'
import type { AlertRuleId } from '@meridian/domain/alerts'
import { acknowledgeAlert } from '../features/alerts/acknowledge-alert.ts'
import { resolveAlert } from '../features/alerts/resolve-alert.ts'
import { completeAssessment } from '../features/episodes/complete-assessment.ts'
import { registerPatient } from '../features/patients/register-patient.ts'
import { listPatientReassessments } from '../features/reassessments/list-reassessments.ts'
import { recordReassessment } from '../features/reassessments/record-reassessment.ts'
import { assignTeamMember } from '../features/team/assign.ts'
import { buildAssessment } from './assessment.ts'
import { as, type Bench, buildClinic, type TestClinic } from './bench.ts'
import { idOf, type Member, newKey } from './members.ts'

/** In Madrid in winter; the clinic is open from 08:00 to 18:00 on weekdays, and 2026-01-05 is a Monday. */
export const monday = '2026-01-05'
export const instant = (date: string, time = '09:00') =>
  new Date(`${date}T${time}:00.000+01:00`).toISOString()

export type Answers = Record<string, number | null>
export const phq9 = (item9: number | null, others = 0): Answers => ({
  ...Object.fromEntries(['1', '2', '3', '4', '5', '6', '7', '8'].map((item) => [item, others])),
  '9': item9,
})

/**
 * A clinic with one assessed patient, whom the acupuncturist coordinates and the psychologist treats; the
 * physiotherapist is on call and on no care team.
 */
export interface Safety {
  readonly clinic: TestClinic
  readonly onCall: Member
  readonly patientId: PatientId
  readonly within: <T>(work: (tx: Tx, now: string) => Promise<T>) => Promise<T>
  /** Puts somebody on the care team. */
  join(actor: Member, discipline: 'psychology' | 'physiotherapy'): Promise<unknown>
  /** Records as the psychologist into the open reassessment of a name. */
  record(
    slot: string,
    forms: Record<string, Answers>,
    on: string,
  ): Promise<{ raised: readonly { rule: AlertRuleId; told: string[]; nobody: boolean }[] }>
  open(): Promise<Alert[]>
  found(rule: AlertRuleId): Promise<Alert>
  /** Who was told of the open alert of a rule, and as what. */
  toldOf(rule: AlertRuleId): Promise<[userId: string, toldAs: string][]>
  /** What a change of the open alert of a rule names. */
  changing(rule: AlertRuleId): Promise<{
    idempotencyKey: ReturnType<typeof newKey>
    alertId: never
    version: number
  }>
  acknowledge(actor: Member, rule: AlertRuleId): Promise<{ version: number }>
  resolve(actor: Member, rule: AlertRuleId): Promise<{ version: number }>
}

/** Builds the clinic and the patient on the Monday. */
export async function buildSafety(bench: Bench): Promise<Safety> {
  bench.setClock(instant(monday))
  const clinic = await buildClinic(bench)
  const { organizationId, acupuncturist, psychologist, physiotherapist: onCall } = clinic
  const within: Safety['within'] = (work) =>
    inTenant(bench.engine.app, { organizationId, userId: null }, work)
  await within((tx) => amendClinic(tx, organizationId, { onCallUserId: onCall.userId }))
  const patientId = await registerAna(bench, acupuncturist)
  const join: Safety['join'] = (actor, discipline) =>
    as(bench, acupuncturist, {
      verb: assignTeamMember,
      input: {
        idempotencyKey: newKey(),
        patientId,
        userId: idOf(actor),
        discipline,
        coordinator: false,
      },
    })
  await join(psychologist, 'psychology')
  await as(bench, acupuncturist, {
    verb: completeAssessment,
    input: { idempotencyKey: newKey(), patientId, version: 1, ...buildAssessment({ on: monday }) },
  })
  const open = () =>
    within(async (tx) => await listUnsettledAlerts(tx, { organizationId, patientId }))
  const found = async (rule: AlertRuleId) => {
    const [alert] = (await open()).filter((one) => one.rule === rule)
    if (!alert) throw new Error(`no ${rule}`)
    return alert
  }
  const changing: Safety['changing'] = async (rule) => {
    const { id, version } = await found(rule)
    return { idempotencyKey: newKey(), alertId: id as never, version }
  }
  return {
    clinic,
    onCall,
    patientId,
    within,
    join,
    open,
    found,
    changing,
    record: (slot, forms, on) => recordInto(bench, { clinic, patientId }, { slot, forms, on }),
    toldOf: async (rule) => {
      const { id } = await found(rule)
      const told = await within((tx) => listRecipients(tx, organizationId, [id]))
      return told.map(({ userId, toldAs }) => [userId, toldAs])
    },
    acknowledge: async (actor, rule) =>
      as(bench, actor, { verb: acknowledgeAlert, input: await changing(rule) }),
    resolve: async (actor, rule) =>
      as(bench, actor, {
        verb: resolveAlert,
        input: {
          ...(await changing(rule)),
          outcome: 'contacted',
          action: 'Seen and assessed today',
        },
      }),
  }
}

async function registerAna(bench: Bench, by: Member): Promise<PatientId> {
  const { patientId } = await as(bench, by, {
    verb: registerPatient,
    input: {
      idempotencyKey: newKey(),
      name: 'Ana Example',
      birthDate: '1970-05-01',
      sex: 'female' as const,
      recordNumber: null,
      phone: null,
      email: null,
      language: 'en',
      nextOfKin: null,
      sharingConsentOn: null,
      referredOn: monday,
      confirmedDuplicate: false,
    },
  })
  return patientId as PatientId
}

async function recordInto(
  bench: Bench,
  { clinic, patientId }: Pick<Safety, 'clinic' | 'patientId'>,
  { slot, forms, on }: { slot: string; forms: Record<string, Answers>; on: string },
) {
  const { rows } = await as(bench, clinic.psychologist, {
    verb: listPatientReassessments,
    input: { patientId },
  })
  const row = rows.find((one) => one.slot === slot && one.closedOn === null)
  if (!row) throw new Error(`no open ${slot}`)
  return as(bench, clinic.psychologist, {
    verb: recordReassessment,
    input: {
      idempotencyKey: newKey(),
      reassessmentId: row.reassessmentId as never,
      version: row.version,
      on,
      responses: Object.entries(forms).map(([instrument, answers]) => ({ instrument, answers })),
    },
  })
}
