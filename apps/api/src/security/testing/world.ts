import type { OpenedSession } from '@meridian/auth'
import { inTenant } from '@meridian/db'
import {
  amendMembership,
  listUnsettledAlerts,
  postponeDue,
  sowDue,
  writeAssignment,
  writeDeliveries,
} from '@meridian/db/repositories'
import { addDays, dateAt } from '@meridian/domain'
import { disciplinesOf, type Role, roles } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import { buildAssessment } from '../../testing/assessment.ts'
import { type AuthBench, openSession } from '../../testing/auth.ts'
import { buildClinic } from '../../testing/bench.ts'
import { buildMember, type Member } from '../../testing/members.ts'
import { getProcedure } from '../procedures.ts'
import { answerOf, callAs } from './call.ts'

/** A patient of the world with the version their episode is at. */
export interface WorldPatient {
  readonly patientId: string
  readonly episodeVersion: number
}

/** One clinic with something of everything, told apart by its marker. */
export interface World {
  readonly bench: AuthBench
  readonly organizationId: string
  /** One person per role; the physician coordinates every patient. */
  readonly people: Readonly<Record<Role, Member>>
  readonly sessions: Readonly<Record<Role, OpenedSession>>
  /** A physiotherapist on every care team. */
  readonly helper: Member
  /** A member who was deactivated. */
  readonly gone: Member
  readonly patients: Readonly<
    Record<
      'assessed' | 'referred' | 'paused' | 'discharged' | 'answered' | 'attended' | 'over',
      WorldPatient
    >
  >
  readonly reassessmentId: string
  /** Of the patient `over`: it was declined and waits for the coordinator's decision. */
  readonly overReassessmentId: string
  readonly alertId: string
  /** Of the patient `answered`: somebody has seen it, nobody has resolved it. */
  readonly acknowledgedAlertId: string
  /** Of the patient `attended`: somebody works on it, and has put it off until tomorrow. */
  readonly takenAlertId: string
  /** A planned absence of each person, two months ahead. */
  readonly absences: Readonly<Record<Role, string>>
  readonly factId: string
  readonly noteId: string
  /** A form saved in part. */
  readonly responseId: string
  readonly invitationId: string
  /** A message that was given up; work on the acknowledged alert was set aside. */
  readonly failedDeliveryId: string
  /** A goal in the plan of the patient `assessed`. */
  readonly goalId: string
  readonly packId: string
  /** A word in every clinical text of the clinic. */
  readonly clinicalMarker: string
  /** A word in every name of the clinic's patients. */
  readonly identityMarker: string
}

/** Who acts when the world is made, and what for. */
interface Making {
  readonly bench: AuthBench
  readonly sessions: World['sessions']
  readonly people: World['people']
  readonly helper: Member
  readonly today: string
  readonly clinicalMarker: string
  readonly identityMarker: string
}

/** Makes a clinic through the procedures themselves, so that whatever they write is in it. */
export async function buildWorld(bench: AuthBench, marker: string): Promise<World> {
  const clinic = await buildClinic(bench)
  const { organizationId } = clinic
  const helper = await buildMember(bench, clinic, { roles: ['physiotherapist'] })
  const gone = await buildMember(bench, clinic, { roles: ['psychologist'] })
  await deactivate(bench, gone)
  const sessions = await openSessions(bench, clinic)
  const today = dateAt(new Date().toISOString(), 'Europe/Madrid')
  const markers = { clinicalMarker: `clin${marker}`, identityMarker: `Ident${marker}` }
  const making: Making = { bench, sessions, people: clinic, helper, today, ...markers }
  const { goalId, ...assessed } = await buildGoal(making, await buildAssessed(making))
  const patients = {
    assessed,
    referred: await buildReferred(making, 'Referred'),
    paused: await buildPaused(making),
    discharged: await buildDischarged(making),
    answered: await buildAssessed(making, 'Answered'),
    attended: await buildAssessed(making, 'Attended'),
    over: await buildAssessed(making, 'Over'),
  }
  await closeCycle(making, patients.answered.patientId)
  const acknowledgedAlertId = await acknowledge(making, patients.answered.patientId)
  const overReassessmentId = await decline(making, patients.over.patientId)
  const records = await buildRecords(making, patients.assessed.patientId)
  const failedDeliveryId = await buildProblems(making, acknowledgedAlertId)
  return {
    bench,
    organizationId,
    people: clinic,
    sessions,
    helper,
    gone,
    patients,
    acknowledgedAlertId,
    failedDeliveryId,
    takenAlertId: await take(making, patients.attended.patientId),
    absences: await planAbsences(making),
    goalId,
    overReassessmentId,
    ...records,
    ...markers,
  }
}

/** Everybody plans one; nobody covers. */
async function planAbsences(making: Making): Promise<World['absences']> {
  const planned: [Role, string][] = []
  for (const role of roles) {
    const from = addDays(making.today, 60)
    const { absenceId } = await make<{ absenceId: string }>(making, role, [
      'absences.record',
      { userId: making.people[role].userId, from, to: addDays(from, 3), coveredBy: null },
    ])
    planned.push([role, absenceId])
  }
  return Object.fromEntries(planned) as World['absences']
}

async function deactivate({ engine }: AuthBench, { organizationId, userId }: Member) {
  await inTenant(engine.app, { organizationId, userId: null }, (tx, now) =>
    amendMembership(tx, { organizationId, userId }, { status: 'deactivated', deactivatedAt: now }),
  )
}

async function openSessions(bench: AuthBench, people: World['people']) {
  const opened = roles.map(async (role) => [role, await openSession(bench, people[role])] as const)
  return Object.fromEntries(await Promise.all(opened)) as World['sessions']
}

/** A call of the clinic's own people that has to succeed. */
async function make<Data>(
  { bench: { services }, sessions }: Making,
  by: Role,
  [path, input]: [path: string, input: object],
): Promise<Data> {
  const { session } = sessions[by]
  const isChange = getProcedure(path).type === 'mutation'
  const keyed = isChange ? { idempotencyKey: uuidv7(), ...input } : input
  return answerOf<Data>(await callAs({ services, session }, path, keyed))
}

async function buildReferred(making: Making, what: string): Promise<WorldPatient> {
  const name = `${making.identityMarker} ${what}`
  const { patientId } = await make<{ patientId: string }>(making, 'acupuncturist', [
    'patients.register',
    {
      name,
      birthDate: '1970-05-01',
      sex: 'female',
      recordNumber: `${name} number`,
      phone: `${name} phone`,
      email: '',
      language: 'en',
      nextOfKin: `${name} kin`,
      sharingConsentOn: '',
      referredOn: addDays(making.today, -40),
      confirmedDuplicate: false,
    },
  ])
  await joinHelper(making, patientId)
  return { patientId, episodeVersion: 1 }
}

async function joinHelper({ bench, helper }: Making, patientId: string) {
  const { organizationId, userId } = helper
  await inTenant(bench.engine.app, { organizationId, userId: null }, (tx, now) =>
    writeAssignment(tx, {
      organizationId,
      id: uuidv7(),
      patientId,
      userId,
      discipline: disciplinesOf(helper.roles)[0] ?? 'physiotherapy',
      isCoordinator: false,
      startedAt: now,
    }),
  )
}

/** Assessed long enough ago that a reassessment is overdue and has raised its alert. */
async function buildAssessed(making: Making, what = 'Assessed'): Promise<WorldPatient> {
  const { patientId } = await buildReferred(making, what)
  const on = addDays(making.today, -38)
  const { version } = await make<{ version: number }>(making, 'acupuncturist', [
    'episodes.completeAssessment',
    {
      patientId,
      version: 1,
      ...buildAssessment({ on, diagnosis: `${making.clinicalMarker} diagnosis` }),
    },
  ])
  return { patientId, episodeVersion: version }
}

/** Gives the plan a goal, which the team has begun to reach. */
async function buildGoal(making: Making, { patientId, episodeVersion }: WorldPatient) {
  const { clinicalMarker, today } = making
  const goal = {
    id: uuidv7(),
    activity: `${clinicalMarker} goal`,
    expected: `${clinicalMarker} level`,
    startLevel: -2,
    agreedOn: addDays(today, -38),
    planItemIds: [],
    psfsActivity: null,
  }
  const { version } = await make<{ version: number }>(making, 'acupuncturist', [
    'plans.revise',
    {
      patientId,
      version: episodeVersion,
      content: { mechanisms: [], items: [], goals: [goal] },
      reason: `${clinicalMarker} revision`,
    },
  ])
  const progress = { patientId, goalId: goal.id, on: today, attainment: -1 }
  await make(making, 'acupuncturist', ['plans.recordProgress', progress])
  return { patientId, episodeVersion: version, goalId: goal.id }
}

/** The reassessment that is overdue is declined. */
async function decline(making: Making, patientId: string): Promise<string> {
  const overdue = await findOverdue(making, patientId)
  const reason = `${making.clinicalMarker} excuse`
  await make(making, 'acupuncturist', [
    'reassessments.excuse',
    { ...overdue, outcome: 'declined', reason },
  ])
  return overdue.reassessmentId
}

async function buildPaused(making: Making): Promise<WorldPatient> {
  const { patientId, episodeVersion } = await buildAssessed(making, 'Paused')
  const reason = `${making.clinicalMarker} pause`
  await decline(making, patientId)
  await make(making, 'acupuncturist', [
    'reassessments.request',
    { patientId, dueOn: making.today, reason: `${making.clinicalMarker} request` },
  ])
  const { version } = await make<{ version: number }>(making, 'acupuncturist', [
    'episodes.pause',
    { patientId, version: episodeVersion, reason },
  ])
  return { patientId, episodeVersion: version }
}

async function buildDischarged(making: Making): Promise<WorldPatient> {
  const { patientId } = await buildReferred(making, 'Discharged')
  const note = `${making.clinicalMarker} discharge`
  const { version } = await make<{ version: number }>(making, 'acupuncturist', [
    'episodes.discharge',
    { patientId, version: 1, reason: 'patient_choice', note },
  ])
  return { patientId, episodeVersion: version }
}

async function findOverdue(making: Making, patientId: string) {
  const { rows } = await make<{
    rows: { reassessmentId: string; version: number; status: string }[]
  }>(making, 'acupuncturist', ['reassessments.list', { patientId }])
  const row = rows.find(({ status }) => status === 'overdue')
  if (!row) throw new Error('No reassessment is overdue')
  return { reassessmentId: row.reassessmentId, version: row.version }
}

async function buildRecords(making: Making, patientId: string) {
  const { clinicalMarker, identityMarker } = making
  const { factId } = await make<{ factId: string }>(making, 'acupuncturist', [
    'patients.pinFact',
    { patientId, kind: 'allergy', detail: `${clinicalMarker} fact` },
  ])
  const { noteId } = await make<{ noteId: string }>(making, 'acupuncturist', [
    'notes.sign',
    {
      draftId: uuidv7(),
      patientId,
      baseVersion: 0,
      occurredAt: null,
      template: 'soap',
      discipline: 'acupuncture',
      visibility: 'team',
      sections: [{ key: 'plan', text: `${clinicalMarker} note` }],
    },
  ])
  await make(making, 'acupuncturist', [
    'notes.addAddendum',
    { noteId, text: `${clinicalMarker} addendum` },
  ])
  const { invitationId } = await make<{ invitationId: string }>(making, 'admin', [
    'members.invite',
    { email: `${identityMarker}@example.org`.toLowerCase(), roles: ['psychologist'] },
  ])
  const { responseId } = await make<{ responseId: string }>(making, 'acupuncturist', [
    'assessments.record',
    { patientId, instrument: 'gad7', on: addDays(making.today, -60), answers: { '1': 1 } },
  ])
  const { reassessmentId } = await findOverdue(making, patientId)
  const alertId = await findAlert(making, patientId)
  const { packId } = await make<{ packId: string }>(making, 'admin', [
    'wordings.upload',
    {
      pack: {
        instrumentId: 'nrs',
        version: '1',
        locale: 'en',
        itemText: { '1': 'An invented question' },
        anchors: {},
        copyrightNotice: '© Nobody',
        licenceRef: 'Invented licence',
        validUntil: '2199-12-31',
      },
    },
  ])
  return { responseId, packId, factId, noteId, invitationId, reassessmentId, alertId }
}

/** What stands in the admin's list of what did not go as it should. */
async function buildProblems({ bench, helper }: Making, alertId: string): Promise<string> {
  const { organizationId, userId } = helper
  const id = uuidv7()
  await inTenant(bench.engine.app, { organizationId, userId: null }, async (tx, now) => {
    await writeDeliveries(tx, [
      {
        organizationId,
        id,
        alertId,
        userId,
        channel: 'email',
        state: 'failed',
        problem: 'mailbox refused',
        settledAt: now,
      },
    ])
    const due = { organizationId, kind: 'alert', ref: alertId, dueAt: now } as const
    await sowDue(tx, [due])
    await postponeDue(tx, { ...due, attempts: 7 }, { dueAt: now, parkedAt: now })
  })
  return id
}

/** So that a further one can be begun. */
async function closeCycle(making: Making, patientId: string) {
  const reason = `${making.clinicalMarker} cycle`
  await make(making, 'acupuncturist', [
    'plannedSessions.closeCycle',
    { patientId, number: 1, reason },
  ])
}

/** An alert that somebody has seen and nobody has resolved. */
async function acknowledge(making: Making, patientId: string): Promise<string> {
  const alertId = await findAlert(making, patientId)
  await make(making, 'acupuncturist', ['alerts.acknowledge', { alertId, version: 1 }])
  return alertId
}

async function take(making: Making, patientId: string): Promise<string> {
  const alertId = await findAlert(making, patientId)
  await make(making, 'acupuncturist', ['alerts.take', { alertId, version: 1 }])
  const until = addDays(making.today, 1)
  await make(making, 'acupuncturist', ['alerts.snooze', { alertId, version: 2, until }])
  return alertId
}

async function findAlert({ bench, helper }: Making, patientId: string): Promise<string> {
  const { organizationId } = helper
  const open = await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
    listUnsettledAlerts(tx, { organizationId, patientId }),
  )
  // The patient has been silent for as long: that alert is another one.
  const alert = open.find(({ reassessmentId }) => reassessmentId !== null)
  if (!alert) throw new Error('No alert was raised')
  return alert.id
}
