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
    organizationId: () => organizationId,
    on: today,
    dueOn: today,
    referredOn: today,
    birthDate: () => '1980-01-05',
    from: () => '09:00',
    to: () => '17:00',
    'team.assign:userId': () => world.people.psychologist.userId,
    'team.assign:discipline': () => 'psychology',
    'patients.correct:version': () => 1,
    'episodes.completeAssessment:patientId': () => referred.patientId,
    'episodes.decidePhase:version': () => assessed.episodeVersion,
    'episodes.pause:version': () => assessed.episodeVersion,
    'episodes.discharge:version': () => assessed.episodeVersion,
    'episodes.resume:patientId': () => paused.patientId,
    'episodes.resume:version': () => paused.episodeVersion,
    'episodes.readmit:patientId': () => discharged.patientId,
    'episodes.readmit:version': () => discharged.episodeVersion,
    'plans.revise:version': () => assessed.episodeVersion,
    content: () => contentOf(world),
    attainment: () => 1,
    'alerts.resolve:alertId': () => world.acknowledgedAlertId,
    'alerts.resolve:version': () => 2,
    'alerts.snooze:until': () => addDays(today(), 1),
    'drafts.save:draftId': uuidv7,
    'notes.sign:draftId': uuidv7,
    'members.reactivate:userId': () => world.gone.userId,
    'members.reactivate:version': () => 2,
    'members.changeRoles:roles': () => ['psychologist'],
    'patients.list:cursor.id': () => patients.referred.patientId,
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

function recordFields(world: World, own: OwnWork): WorldFields {
  return {
    patientId: () => world.patients.assessed.patientId,
    userId: () => world.helper.userId,
    ownerId: () => world.helper.userId,
    prescriberId: () => world.helper.userId,
    authorId: () => world.helper.userId,
    onCallUserId: () => world.helper.userId,
    noteId: () => own.noteId,
    draftId: () => own.draftId,
    reassessmentId: () => world.reassessmentId,
    alertId: () => world.alertId,
    factId: () => world.factId,
    goalId: () => world.goalId,
    invitationId: () => world.invitationId,
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
