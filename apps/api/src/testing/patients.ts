import { inTenant } from '@meridian/db'
import { writeAssignment, writePatient } from '@meridian/db/repositories'
import { foldText, type PatientId, patientIdSchema, searchWords } from '@meridian/domain'
import { disciplinesOf } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../use-case.ts'
import type { Bench, TestClinic } from './bench.ts'

type Member = Actor & { kind: 'member' }

/** What a case may say about its patient; everything else is made up. */
export interface PatientOverrides {
  readonly name?: string
  readonly birthDate?: string
  readonly recordNumber?: string | null
  /** The clinicians who treat the patient; nobody, unless said. */
  readonly team?: readonly Member[]
  /** The one who coordinates; need not be named under `team` too. */
  readonly coordinator?: Member
}

/** Writes a patient of the clinic and the care team, past the verbs; no episode and no event. */
export async function buildPatient(
  bench: Bench,
  clinic: Pick<TestClinic, 'organizationId'>,
  overrides: PatientOverrides = {},
): Promise<PatientId> {
  const { organizationId } = clinic
  const patientId = patientIdSchema.parse(uuidv7())
  const { name = 'Ana Example', birthDate = '1970-05-01', recordNumber = null } = overrides
  await inTenant(bench.engine.app, { organizationId, userId: null }, async (tx, now) => {
    await writePatient(
      tx,
      {
        organizationId,
        id: patientId,
        name,
        foldedName: foldText(name),
        birthDate,
        sex: 'unknown',
        recordNumber,
        language: 'en',
        registeredAt: now,
        version: 1,
      },
      searchWords(`${name} ${recordNumber ?? ''}`),
    )
    for (const member of teamOf(overrides)) {
      const isCoordinator = member === overrides.coordinator
      await writeAssignment(tx, {
        organizationId,
        id: uuidv7(),
        patientId,
        userId: member.userId,
        discipline: disciplineOf(member),
        isCoordinator,
        startedAt: now,
      })
    }
  })
  return patientId
}

function teamOf({ team = [], coordinator }: PatientOverrides): Set<Member> {
  return new Set(coordinator ? [coordinator, ...team] : team)
}

function disciplineOf(member: Member) {
  const [discipline] = disciplinesOf(member.roles)
  if (!discipline) throw new Error('Only clinicians are assigned to patients')
  return discipline
}
