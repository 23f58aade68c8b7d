import type { Auth } from '@meridian/auth'
import { inTenant } from '@meridian/db'
import { getLastSeq } from '@meridian/db/events'
import { amendDemoAnchor } from '@meridian/db/repositories'
import {
  addDays,
  addMinutes,
  type CalendarDate,
  dateAt,
  instantAt,
  startOfDay,
} from '@meridian/domain'
import type { Engine } from '../use-case.ts'
import { perform } from './acts/perform.ts'
import type { StorySoFar } from './acts/scene.ts'
import { type Appointment, planAgenda } from './agenda.ts'
import { foundClinic } from './found-clinic.ts'
import { lookDueUntil } from './look-due.ts'
import { demoTimeZone } from './people.ts'
import { createStage, type Stage } from './stage.ts'
import { stories } from './stories/index.ts'
import type { Story } from './story.ts'

export interface DemoOptions {
  /** The day the demo is made for; the clinic's own today, unless said. */
  readonly today?: CalendarDate
  readonly seed?: string
  readonly stories?: readonly Story[]
}

/**
 * Makes the demo clinic in a database that holds no account of its staff: its months are lived through
 * the real procedures, day by day, with the demo's own clock and ids. The same seed and day make the
 * same clinic. Not one transaction: {@link getDemoState} calls a clinic that was left half made stale.
 */
export async function buildDemoClinic(
  { engine, auth }: { readonly engine: Engine; readonly auth: Auth },
  options: DemoOptions = {},
): Promise<void> {
  const { today = currentDate(engine), seed = 'meridian', stories: told = stories } = options
  const agenda = planAgenda(told, today)
  const first = agenda[0]?.on ?? today
  const opensAt = instantAt(addDays(first, -7), '09:00', demoTimeZone)
  const stage = createStage({ engine, auth, seed, today, opensAt })
  await foundClinic(stage)
  await play(stage, agenda)
  await lookDueUntil(stage, startOfDay(today, demoTimeZone))
  await finish(stage, engine)
}

function currentDate(engine: Engine): CalendarDate {
  return dateAt(engine.clock?.() ?? new Date().toISOString(), demoTimeZone)
}

async function play(stage: Stage, agenda: readonly Appointment[]) {
  const sofars = new Map<Story, StorySoFar>()
  const { readUpOn } = stage
  let day = ''
  for (const { story, entry, on, at } of agenda) {
    if (day < readUpOn && readUpOn <= on) await readUp(stage)
    if (on !== day) await lookDueUntil(stage, startOfDay(on, demoTimeZone))
    day = on
    stage.setClock(at)
    const sofar = sofars.get(story) ?? { story, patientId: null, lastNotes: new Map() }
    sofars.set(story, sofar)
    const toldOn = addDays(stage.today, entry.day - story.beganDaysAgo)
    await perform({ stage, sofar, by: entry.by, on, toldOn }, entry.event)
  }
}

/** Every clinician opens the record of each of their patients once, at the start of a day. */
async function readUp(stage: Stage) {
  const midnight = startOfDay(stage.readUpOn, demoTimeZone)
  await lookDueUntil(stage, midnight)
  stage.setClock(addMinutes(midnight, 7 * 60))
  for (const role of ['acupuncturist', 'psychologist', 'physiotherapist'] as const) {
    const { rows } = await stage.as(role).patients.list({ mine: true })
    for (const { id } of rows) await stage.as(role).timeline.page({ patientId: id })
  }
}

/** Says that the clinic is whole, and tells whoever is listening by now. */
async function finish({ organizationId, today }: Stage, { app, announce }: Engine) {
  const seq = await inTenant(app, { organizationId, userId: null }, async (tx) => {
    await amendDemoAnchor(tx, organizationId, today)
    return getLastSeq(tx, organizationId)
  })
  announce(organizationId, seq)
}
