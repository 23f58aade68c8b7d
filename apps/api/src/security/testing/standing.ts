import { inTenant, type Tx } from '@meridian/db'
import {
  endAssignments,
  findEpisode,
  listAlertsById,
  listTeam,
  writeAnswerDraft,
  writeAssignment,
  writeDraft,
  writeNote,
  writeNoteVersion,
  writeRecipients,
  writeSessions,
} from '@meridian/db/repositories'
import { dateAt } from '@meridian/domain'
import { disciplinesOf, type Role } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import type { Member } from '../../testing/members.ts'
import type { Relation } from '../privileges.ts'
import { connectAsSuperuser } from './superuser.ts'
import type { World } from './world.ts'

/** Puts somebody into a relation to every patient, and takes them out of the one before. */
export async function standAs(world: World, role: Role, relation: Relation): Promise<void> {
  const member = world.people[role]
  await forgetRecipient(world, member)
  await within(world, async (tx, now) => {
    for (const { patientId } of Object.values(world.patients)) {
      await setTeam(tx, { world, patientId, member, relation, now })
    }
    if (relation === 'recipient') await tellOfAlert(tx, { world, member, now })
  })
}

function within<T>({ bench, organizationId }: World, work: (tx: Tx, now: string) => Promise<T>) {
  return inTenant(bench.engine.app, { organizationId, userId: null }, work)
}

/** The application cannot take back that somebody was told. */
async function forgetRecipient({ bench }: World, { userId }: Member) {
  const superuser = connectAsSuperuser(bench)
  await superuser`delete from alert_recipient where user_id = ${userId}`
  await superuser.end()
}

interface Standing {
  readonly world: World
  readonly patientId: string
  readonly member: Member
  readonly relation: Relation
  readonly now: string
}

async function setTeam(tx: Tx, { world, patientId, member, relation, now }: Standing) {
  const { organizationId, helper } = world
  const team = await listTeam(tx, { organizationId, patientId })
  const left = team.filter(({ userId }) => userId !== helper.userId)
  await endAssignments(tx, organizationId, { ids: left.map(({ id }) => id), endedAt: now })
  const onTeam = relation === 'coordinator' || relation === 'care_team'
  if (!onTeam) return
  await writeAssignment(tx, {
    organizationId,
    id: uuidv7(),
    patientId,
    userId: member.userId,
    discipline: disciplineOf(member),
    isCoordinator: relation === 'coordinator',
    startedAt: now,
  })
}

/** An admin is put on the team in some discipline: it must not help. */
export const disciplineOf = ({ roles }: Member) => disciplinesOf(roles)[0] ?? 'acupuncture'

async function tellOfAlert(
  tx: Tx,
  { world, member, now }: Omit<Standing, 'patientId' | 'relation'>,
) {
  const { organizationId, alertId, acknowledgedAlertId, takenAlertId } = world
  const told = { userId: member.userId, toldAs: 'coordinator', toldAt: now }
  const alerts = await listAlertsById(tx, organizationId, [
    alertId,
    acknowledgedAlertId,
    takenAlertId,
  ])
  for (const alert of alerts) await writeRecipients(tx, alert, [told])
}

/** A signed note and drafts of somebody's own about the assessed patient. */
export interface OwnWork {
  readonly noteId: string
  readonly draftId: string
  /** Sessions of their discipline: one that is planned for today, and one that was done. */
  readonly plannedSessionId: string
  readonly doneSessionId: string
  readonly answerDraftId: string
}

/** Writes both past the verbs, so that those who may not write have them too. */
export async function writeOwnWork(world: World, member: Member): Promise<OwnWork> {
  const { bench, organizationId, clinicalMarker } = world
  const { patientId } = world.patients.assessed
  const own = {
    noteId: uuidv7(),
    draftId: uuidv7(),
    answerDraftId: uuidv7(),
    plannedSessionId: uuidv7(),
    doneSessionId: uuidv7(),
  }
  const content = {
    organizationId,
    patientId,
    authorId: member.userId,
    template: 'soap' as const,
    discipline: disciplineOf(member),
    visibility: 'team' as const,
  }
  const sections = [{ key: 'plan', text: `${clinicalMarker} own` }]
  const sealedSections = bench.engine.sealer.seal(JSON.stringify(sections))
  const scope = { organizationId, userId: member.userId }
  await inTenant(bench.engine.app, scope, async (tx, now) => {
    await writeNote(tx, { ...content, id: own.noteId, occurredAt: now, signedAt: now })
    await writeNoteVersion(tx, {
      organizationId,
      noteId: own.noteId,
      number: 1,
      kind: 'original',
      authorId: member.userId,
      signedAt: now,
      sections,
      contentHash: Buffer.alloc(32),
    })
    await writeDraft(tx, {
      ...content,
      id: own.draftId,
      sealedSections,
      updatedAt: now,
      version: 1,
    })
    await writeOwnSessions(tx, { world, member, own, now })
    await writeAnswerDraft(tx, {
      organizationId,
      patientId,
      authorId: member.userId,
      id: own.answerDraftId,
      instrument: 'nrs',
      sealedContent: bench.engine.sealer.seal(JSON.stringify({ on: null, forms: [] })),
      updatedAt: now,
      version: 1,
    })
  })
  return own
}

async function writeOwnSessions(
  tx: Tx,
  { world, member, own, now }: { world: World; member: Member; own: OwnWork; now: string },
) {
  const { organizationId } = world
  const { patientId } = world.patients.assessed
  const episode = await findEpisode(tx, { organizationId, patientId })
  if (!episode) throw new Error('The assessed patient has no episode')
  const session = {
    organizationId,
    patientId,
    episodeId: episode.id,
    seriesId: uuidv7(),
    discipline: disciplineOf(member),
    on: dateAt(now, 'Europe/Madrid'),
    time: '00:00',
    minutes: 30,
    withUserId: member.userId,
    changedBy: member.userId,
    changedAt: now,
    version: 1,
  }
  await writeSessions(tx, [
    { ...session, id: own.plannedSessionId, state: 'planned' },
    { ...session, id: own.doneSessionId, state: 'done' },
  ])
}
