import {
  type Episode,
  findEpisode,
  findPatient,
  listFacts,
  listTeam,
} from '@meridian/db/repositories'
import { ageInYears, NotFound } from '@meridian/domain'
import { isAllowed } from '@meridian/domain/access'
import { assertMayFor, recordView } from '../../access.ts'
import { type AwayToday, listAwayToday } from '../../care/absences-today.ts'
import { getPauses } from '../../care/episode-schedule.ts'
import { getPhaseToday } from '../../care/phase-today.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Who the patient is, where their episode stands, who treats them, and what the reader may do. */
export async function readPatient(ctx: UseCaseContext, { patientId }: { patientId: string }) {
  const { standings, isCoordinator } = await assertMayFor(ctx, 'patient.find', patientId)
  const key = { organizationId: ctx.actor.organizationId, patientId }
  const patient = await findPatient(ctx.tx, key)
  if (!patient) throw new NotFound('patient')
  const mayReadRecord = isAllowed('record.read', standings)
  const episode = await findEpisode(ctx.tx, key)
  const team = await listTeam(ctx.tx, key)
  const away = await listAwayToday(ctx)
  const facts = mayReadRecord ? await listFacts(ctx.tx, key) : []
  if (mayReadRecord) await recordView(ctx, patientId, 'overview')
  const { id, name, birthDate, sex, recordNumber, phone, email, language } = patient
  const { nextOfKin, sharingConsentOn, version } = patient
  return {
    id,
    name,
    birthDate,
    age: ageInYears(birthDate, ctx.today),
    sex,
    recordNumber,
    phone,
    email,
    language,
    nextOfKin,
    sharingConsentOn,
    version,
    episode: episode ? await episodeView(ctx, episode, mayReadRecord) : null,
    team: team.map(({ userId, name: who, discipline, isCoordinator: coordinates, since }) => ({
      userId,
      name: who,
      discipline,
      isCoordinator: coordinates,
      since,
      away: away.get(userId) ?? (null as AwayToday | null),
    })),
    access: {
      mayReadRecord,
      mayWrite: isAllowed('record.write', standings),
      isCoordinator,
      mayAssign: isAllowed('team.assign', standings),
      mayCorrect: isAllowed('patient.correct', standings),
    },
    facts,
  }
}

async function episodeView(ctx: UseCaseContext, episode: Episode, mayReadRecord: boolean) {
  const { id, version, status, referredOn, dayZero, dischargedOn, pausedOn } = episode
  return {
    id,
    version,
    status,
    referredOn,
    dayZero,
    ...getPhaseToday(episode, await getPauses(ctx, episode), ctx.today),
    pausedOn,
    dischargedOn,
    // Why, and where the pain is, are clinical.
    pauseReason: mayReadRecord ? episode.pauseReason : null,
    dischargeReason: mayReadRecord ? episode.dischargeReason : null,
    regions: mayReadRecord ? episode.regions : [],
    diagnosis: mayReadRecord ? episode.diagnosis : null,
  }
}
