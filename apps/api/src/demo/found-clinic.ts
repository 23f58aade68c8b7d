import { inTenant } from '@meridian/db'
import { writeClinic, writeMembership } from '@meridian/db/repositories'
import { joinOrganization } from '../features/sessions/join-organization.ts'
import { run, type UseCaseContext } from '../use-case.ts'
import { demoClinicName, demoSignIn, demoStaff, demoTimeZone, type Staff } from './people.ts'
import type { Stage } from './stage.ts'

const workingWeek = [...Array(5).fill({ from: '08:00', to: '18:00' }), null, null]

/** Opens the demo clinic: accounts, the founding admin, everybody else by invitation, the settings. */
export async function foundClinic(stage: Stage): Promise<void> {
  await Promise.all(demoStaff.map((staff) => openAccount(stage, staff)))
  const [founder, ...invited] = demoStaff
  await writeFoundation(stage, founder)
  for (const staff of invited) await invite(stage, staff)
  const { version, isDemo: _, ...settings } = await stage.as('admin').settings.read()
  await stage.as('admin').settings.save({
    idempotencyKey: stage.newId(),
    version,
    ...settings,
    onCallUserId: stage.userIdOf('acupuncturist'),
  })
}

function openAccount({ auth, userIdOf, now }: Stage, { role, name, email }: Staff) {
  const { password } = demoSignIn
  return auth.createAccount({ userId: userIdOf(role), email, name, password, now: now() })
}

/** The road of a verb begins in a clinic that exists; only its rows are written past it. */
async function writeFoundation(stage: Stage, { role, name, email }: Staff) {
  const { organizationId, engine } = stage
  const userId = stage.userIdOf(role)
  await inTenant(engine.app, { organizationId, userId: null }, async (tx) => {
    await writeClinic(tx, {
      organizationId,
      name: demoClinicName,
      timeZone: demoTimeZone,
      workingWeek,
      holidays: [],
      wholeClinicTeam: false,
      isDemo: true,
      version: 1,
      createdAt: stage.now(),
    })
    await writeMembership(tx, {
      organizationId,
      userId,
      displayName: name,
      email,
      roles: [role],
      status: 'active',
      joinedAt: stage.now(),
      version: 1,
    })
  })
  await run(engine, systemCall(stage, 'demo.found'), recordFoundation, { userId })
}

async function recordFoundation(ctx: UseCaseContext, { userId }: { userId: string }) {
  const { organizationId } = ctx.actor
  ctx.recordEvent({ kind: 'organization.created', subjectId: organizationId, payload: {} })
  ctx.recordEvent({ kind: 'member.joined', subjectId: userId, payload: { roles: ['admin'] } })
}

async function invite(stage: Stage, { role, name, email }: Staff) {
  const { invitationId } = await stage
    .as('admin')
    .members.invite({ idempotencyKey: stage.newId(), email, roles: [role] })
  const person = { userId: stage.userIdOf(role), name, email }
  const call = systemCall(stage, 'invitations.accept')
  await run(stage.engine, call, joinOrganization, { invitationId, person })
}

function systemCall({ organizationId }: Stage, name: string) {
  return { actor: { kind: 'system', organizationId }, name, requestId: 'demo' } as const
}
