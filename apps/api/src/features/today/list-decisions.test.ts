import type { PatientId } from '@meridian/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { buildAssessed } from '../../testing/episodes.ts'
import { newKey } from '../../testing/members.ts'
import { decideOnPhase } from '../episodes/decide-phase.ts'
import { pauseEpisode } from '../episodes/pause-episode.ts'
import { resumeEpisode } from '../episodes/resume-episode.ts'
import { readToday } from './read-today.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

beforeEach(async () => {
  setDay('2026-03-09')
  clinic = await buildClinic(bench)
  patientId = await buildAssessed(bench, clinic, '2026-03-09')
})

function setDay(date: string) {
  bench.setClock(`${date}T10:00:00.000Z`)
}

async function decisions(by = clinic.acupuncturist) {
  return (await as(bench, by, { verb: readToday, input: undefined })).decisions
}

describe('a phase that is past its plan', () => {
  it('waits for a decision from the first day after it, and for whoever coordinates alone', async () => {
    // Relief is 28 days: 9 March to 5 April.
    setDay('2026-04-05')
    expect(await decisions()).toEqual([])
    setDay('2026-04-06')
    expect(await decisions()).toMatchObject([
      { patientId, phase: 'relief', next: 'activation', week: 5, weeksPast: 1 },
    ])
    expect(await decisions(clinic.psychologist)).toEqual([])
    expect(await decisions(clinic.admin)).toEqual([])
  })

  it('waits no more once somebody decided', async () => {
    setDay('2026-04-20')
    expect(await decisions()).toMatchObject([{ weeksPast: 3 }])
    await as(bench, clinic.acupuncturist, {
      verb: decideOnPhase,
      input: { ...change(2), decision: 'extend', weeks: 2, reason: 'Sessions were missed' },
    })
    setDay('2026-05-03')
    expect(await decisions()).toEqual([])
    setDay('2026-05-04')
    expect(await decisions()).toMatchObject([{ phase: 'relief', weeksPast: 1 }])
  })

  it('is not past it for days it was paused', async () => {
    setDay('2026-03-16')
    await as(bench, clinic.acupuncturist, {
      verb: pauseEpisode,
      input: { ...change(2), reason: 'In hospital' },
    })
    setDay('2026-03-23')
    await as(bench, clinic.acupuncturist, { verb: resumeEpisode, input: change(3) })
    setDay('2026-04-12')
    expect(await decisions()).toEqual([])
    setDay('2026-04-13')
    expect(await decisions()).toHaveLength(1)
  })
})

function change(version: number) {
  return { idempotencyKey: newKey(), patientId, version }
}
