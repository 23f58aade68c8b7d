import { findClinic } from '@meridian/db/repositories'
import type { SaveSettingsInput } from '@meridian/domain/accounts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { buildMember, idOf, listEvents, newKey, within } from '../../testing/members.ts'
import type { Actor, UseCaseContext } from '../../use-case.ts'
import { readSettings } from './read-settings.ts'
import { saveSettings } from './save-settings.ts'

let bench: Bench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
})

const day = { from: '08:00', to: '18:00' }

/** The settings every test clinic begins with. */
const unchanged = {
  version: 1,
  name: 'Test clinic',
  timeZone: 'Europe/Madrid',
  workingWeek: [day, day, day, day, day, null, null],
  holidays: [],
  onCallUserId: null,
  wholeClinicTeam: false,
}

function save(actor: Actor, changes: Partial<SaveSettingsInput> = {}) {
  const input = { ...unchanged, idempotencyKey: newKey(), ...changes }
  return as(bench, actor, { verb: saveSettings, input })
}

const read = (actor: Actor) => as(bench, actor, { verb: readSettings, input: undefined })

const stored = () =>
  within(bench, clinic.organizationId, (tx) => findClinic(tx, clinic.organizationId))

describe('the settings are refused', () => {
  it.each(['acupuncturist', 'psychologist', 'physiotherapist'] as const)(
    'to the %s, to read and to save',
    async (role) => {
      expect((await failureOf(read(clinic[role]))).code).toBe('forbidden')
      const failure = await failureOf(save(clinic[role], { wholeClinicTeam: true }))
      expect(failure.code).toBe('forbidden')
      expect(await stored()).toMatchObject({ wholeClinicTeam: false, version: 1 })
    },
  )

  it('at another version than the stored one, naming it', async () => {
    await save(clinic.admin, { name: 'Riverside' })
    const failure = await failureOf(save(clinic.admin, { name: 'Hillside' }))
    expect(failure).toMatchObject({ reason: 'version_stale', parameters: { current: 2 } })
    expect((await stored())?.name).toBe('Riverside')
  })

  it('with somebody of another clinic on call, as if there were nobody', async () => {
    const other = await buildClinic(bench)
    const failure = await failureOf(save(clinic.admin, { onCallUserId: idOf(other.acupuncturist) }))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'member' })
  })

  it('with somebody on call who treats nobody', async () => {
    const failure = await failureOf(save(clinic.admin, { onCallUserId: idOf(clinic.admin) }))
    expect(failure).toMatchObject({ fields: { onCallUserId: 'clinician_required' } })
  })
})

it('lets one of fifty changes at one version win', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `Clinic ${index}`)
  const results = await Promise.allSettled(names.map((name) => save(clinic.admin, { name })))
  const won = results.filter(({ status }) => status === 'fulfilled')
  expect(won).toHaveLength(1)
  expect(await stored()).toMatchObject({ version: 2 })
})

it('stores what was sent, holidays in order and once', async () => {
  const onCallUserId = idOf(clinic.physiotherapist)
  const workingWeek = [day, null, day, null, { from: '09:30', to: '13:00' }, null, null]
  const holidays = ['2026-12-25', '2026-01-01', '2026-12-25']
  const changes = { timeZone: 'America/Sao_Paulo', workingWeek, holidays, onCallUserId }
  const saved = await save(clinic.admin, { ...changes, wholeClinicTeam: true })
  expect(saved).toEqual({ version: 2 })
  expect(await read(clinic.admin)).toEqual({
    ...unchanged,
    ...changes,
    holidays: ['2026-01-01', '2026-12-25'],
    wholeClinicTeam: true,
    version: 2,
    isDemo: false,
  })
  const events = await listEvents(bench, clinic.organizationId)
  expect(events).toMatchObject([{ kind: 'settings.changed', subjectId: null, patientId: null }])
})

it('names the changed fields in the event, not what is in them', async () => {
  const recorded: unknown[] = []
  const verb = (ctx: UseCaseContext, input: SaveSettingsInput) =>
    saveSettings({ ...ctx, recordEvent: (event) => recorded.push(event) }, input)
  const onCallUserId = idOf(clinic.physiotherapist)
  const changes = { name: 'Riverside', onCallUserId, wholeClinicTeam: true }
  const input = { ...unchanged, ...changes, idempotencyKey: newKey() }
  await as(bench, clinic.admin, { verb, input })
  const fields = ['name', 'onCallUserId', 'wholeClinicTeam']
  expect(recorded).toEqual([{ kind: 'settings.changed', payload: { fields } }])
})

it('changes and records nothing when everything is as it was', async () => {
  expect(await save(clinic.admin)).toEqual({ version: 1 })
  expect(await listEvents(bench, clinic.organizationId)).toEqual([])
})

it('keeps the person on call when another field changes', async () => {
  const physio = await buildMember(bench, clinic)
  await save(clinic.admin, { onCallUserId: idOf(physio) })
  const again = { onCallUserId: idOf(physio), name: 'Riverside', version: 2 }
  expect(await save(clinic.admin, again)).toEqual({ version: 3 })
})
