import { addDays } from '@meridian/domain'
import { uuidv7 } from 'uuidv7'
import type { Member } from '../../testing/members.ts'
import type { KnownFields } from './fill-input.ts'
import type { FieldPath } from './schema-fields.ts'
import { disciplineOf, type OwnWork } from './standing.ts'
import type { World } from './world.ts'

/** The values fields take in a world: by `procedure:field`, else by the field's name. */
export type WorldFields = Readonly<Record<string, (() => unknown) | undefined>>

/** What somebody of a world sends: the ids of its records, and texts that fit their discipline. */
export function fieldsOf(
  world: World,
  { member, own }: { member: Member; own: OwnWork },
): WorldFields {
  const { patients, organizationId } = world
  const { assessed, referred, paused, discharged } = patients
  return {
    ...recordFields(world, own),
    idempotencyKey: uuidv7,
    version: () => 1,
    baseVersion: () => 0,
    discipline: () => disciplineOf(member),
    template: () => 'soap',
    sections: () => [{ key: 'plan', text: 'Plain words' }],
    responses: () => [{ instrument: 'nrs', answers: { '1': 4 } }],
    instrument: () => 'nrs',
    answers: () => ({ '1': 4 }),
    regions: () => ['lumbar'],
    mechanisms: () => [{ mechanism: 'deconditioning', confidence: 'low' }],
    organizationId: () => organizationId,
    on: today,
    dueOn: today,
    referredOn: today,
    birthDate: () => '1980-01-05',
    withUserId: () => member.userId,
    series: () => ({ weekdays: [2], weeks: 1, everyWeeks: 1 }),
    minutes: () => 30,
    planned: () => 8,
    number: () => 1,
    as: () => 'done',
    callBackOn: () => null,
    plannedSessionId: () => own.plannedSessionId,
    'plannedSessions.mark:reason': () => null,
    'plannedSessions.unmark:plannedSessionId': () => own.doneSessionId,
    'plannedSessions.openCycle:patientId': () => patients.answered.patientId,
    'calls.log:outcome': () => 'no_answer',
    from: () => '09:00',
    to: () => '17:00',
    'team.assign:userId': () => world.people.psychologist.userId,
    'team.assign:discipline': () => 'psychology',
    'patients.correct:version': () => 1,
    'episodes.completeAssessment:patientId': () => referred.patientId,
    'episodes.correctAssessment:version': () => assessed.episodeVersion,
    'episodes.decidePhase:version': () => assessed.episodeVersion,
    'episodes.pause:version': () => assessed.episodeVersion,
    'episodes.discharge:version': () => assessed.episodeVersion,
    'episodes.resume:patientId': () => paused.patientId,
    'episodes.resume:version': () => paused.episodeVersion,
    'episodes.readmit:patientId': () => discharged.patientId,
    'episodes.readmit:version': () => discharged.episodeVersion,
    ...absenceFields(world, member),
    'plans.revise:version': () => assessed.episodeVersion,
    content: () => contentOf(world),
    attainment: () => 1,
    'reassessments.decide:reassessmentId': () => world.overReassessmentId,
    'reassessments.decide:version': () => 2,
    'reassessments.decide:planNumber': () => 1,
    'reassessments.decide:decision': () => ({ kind: 'continue' }),
    'alerts.resolve:alertId': () => world.acknowledgedAlertId,
    'alerts.resolve:version': () => 2,
    'deliveries.resume:kind': () => 'alert',
    'alerts.release:alertId': () => world.takenAlertId,
    'alerts.release:version': () => 3,
    'alerts.endSnooze:alertId': () => world.takenAlertId,
    'alerts.endSnooze:version': () => 3,
    'alerts.page:cursor.id': () => world.alertId,
    'alerts.snooze:until': () => addDays(today(), 1),
    'assessments.read:instruments': () => ['nrs'],
    pack: invented,
    'drafts.save:draftId': uuidv7,
    'answerDrafts.save:draftId': uuidv7,
    'answerDrafts.save:instrument': () => null,
    'answerDrafts.save:forms': () => [
      { instrument: 'nrs', source: 'items', answers: { '1': 4 }, totals: {}, continues: null },
    ],
    'answerDrafts.discard:draftId': () => own.answerDraftId,
    'assessments.record:draftId': uuidv7,
    'reassessments.record:draftId': uuidv7,
    'notes.sign:draftId': uuidv7,
    'members.reactivate:userId': () => world.gone.userId,
    'members.reactivate:version': () => 2,
    'members.changeRoles:roles': () => ['psychologist'],
    'patients.list:cursor.id': () => patients.referred.patientId,
  }
}

/** Anybody may plan their own absence; an admin covers nobody who treats. */
function absenceFields(world: World, member: Member): WorldFields {
  const [role = 'admin'] = member.roles
  const coveredBy = () => (role === 'admin' ? null : world.helper.userId)
  return {
    absenceId: () => world.absences[role],
    'absences.record:userId': () => member.userId,
    'absences.record:from': () => addDays(today(), 10),
    'absences.record:to': () => addDays(today(), 12),
    'absences.record:coveredBy': coveredBy,
    'absences.change:from': () => addDays(today(), 61),
    'absences.change:to': () => addDays(today(), 62),
    'absences.change:coveredBy': coveredBy,
  }
}

/** A plan with one of each, whose goal is the world's. */
function contentOf({ goalId, noteId, people }: World) {
  const ownerId = people.physiotherapist.userId
  const item = { id: noteId, modality: 'exercise', title: 'Walking', mechanisms: [], ownerId }
  const doses = [{ phase: 'relief', dose: { kind: 'words', words: 'Every day' } }]
  const goal = { id: goalId, activity: 'Walk', expected: 'An hour', startLevel: -1 }
  return {
    mechanisms: [{ mechanism: 'deconditioning', confidence: 'low' }],
    items: [{ ...item, doses, prescriberId: null, note: null }],
    goals: [{ ...goal, agreedOn: '2026-01-05', planItemIds: [], psfsActivity: null }],
  }
}

/** The day the clinics of the tests are in, which are all in Madrid. */
const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' }).format(new Date())

/** A wording with invented words. */
const invented = () => ({
  instrumentId: 'nrs',
  version: '1',
  locale: 'en',
  itemText: { '1': 'An invented question' },
  anchors: {},
  copyrightNotice: '© Nobody',
  licenceRef: 'Invented licence',
  validUntil: '2199-12-31',
})

function recordFields(world: World, own: OwnWork): WorldFields {
  return {
    patientId: () => world.patients.assessed.patientId,
    userId: () => world.helper.userId,
    ownerId: () => world.helper.userId,
    prescriberId: () => world.helper.userId,
    authorId: () => world.helper.userId,
    onCallUserId: () => world.helper.userId,
    noteId: () => own.noteId,
    packId: () => world.packId,
    continues: () => world.responseId,
    draftId: () => own.draftId,
    reassessmentId: () => world.reassessmentId,
    alertId: () => world.alertId,
    factId: () => world.factId,
    goalId: () => world.goalId,
    invitationId: () => world.invitationId,
    deliveryId: () => world.failedDeliveryId,
    ref: () => world.acknowledgedAlertId,
    id: () => world.noteId,
  }
}

/** The fields as the generator asks for them, for one procedure. */
export function knownTo(path: string, fields: WorldFields): KnownFields {
  return (place: FieldPath) => {
    const name = place.filter((step) => typeof step === 'string').join('.')
    const value = fields[`${path}:${name}`] ?? fields[String(place.at(-1))]
    return value?.()
  }
}
