import type { PatientId } from '@meridian/domain'
import type { SaveDraftInput } from '@meridian/domain/notes'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { collide } from '../../testing/collide.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { listEvents, type Member } from '../../testing/members.ts'
import { buildDraft, buildNote, newDraftId } from '../../testing/notes.ts'
import { buildPatient } from '../../testing/patients.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { readDraft } from './read-draft.ts'
import { saveDraft } from './save-draft.ts'
import { signNote } from './sign-note.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
  patientId = await buildPatient(bench, clinic, {
    team: [clinic.psychologist, clinic.physiotherapist],
  })
})

function save(actor: Member, input: SaveDraftInput) {
  return as(bench, actor, { verb: saveDraft, input })
}

function read(actor: Member, { draftId }: Pick<SaveDraftInput, 'draftId'>) {
  return as(bench, actor, { verb: readDraft, input: { draftId } })
}

const typed = (text: string) => [{ key: 'plan', text }]

describe('saving a draft is refused', () => {
  it('to an admin, who treats nobody', async () => {
    const failure = await failureOf(save(clinic.admin, buildDraft(patientId)))
    expect(failure).toMatchObject({ code: 'forbidden', reason: 'record.write' })
  })

  it('to a clinician who is not on the care team', async () => {
    const input = buildDraft(patientId, { discipline: 'acupuncture' })
    expect(await failureOf(save(clinic.acupuncturist, input))).toMatchObject({ code: 'forbidden' })
  })

  it('for another organization’s patient, as if there were none', async () => {
    const other = await buildClinic(bench)
    const theirs = await buildPatient(bench, other, { team: [other.psychologist] })
    const failure = await failureOf(save(clinic.psychologist, buildDraft(theirs)))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'patient' })
  })

  it('in a discipline that is not one’s own, or with its template', async () => {
    const foreign = buildDraft(patientId, { discipline: 'physiotherapy' })
    expect(await failureOf(save(clinic.psychologist, foreign))).toMatchObject({
      code: 'invalid',
      fields: { discipline: 'discipline_not_yours' },
    })
    const template = buildDraft(patientId, { template: 'physio_progress', sections: [] })
    expect(await failureOf(save(clinic.psychologist, template))).toMatchObject({
      code: 'invalid',
      fields: { template: 'template_of_other_discipline' },
    })
  })

  it('over a colleague’s draft, as if there were none', async () => {
    const mine = buildDraft(patientId)
    await save(clinic.psychologist, mine)
    for (const baseVersion of [0, 1]) {
      const input = { ...mine, baseVersion, discipline: 'physiotherapy' as const }
      const failure = await failureOf(save(clinic.physiotherapist, input))
      expect(failure).toMatchObject({ code: 'not_found', reason: 'draft' })
    }
    expect(await read(clinic.psychologist, mine)).toMatchObject({ sections: mine.sections })
  })

  it('over the same draft of another patient', async () => {
    const input = buildDraft(patientId)
    await save(clinic.psychologist, input)
    const another = await buildPatient(bench, clinic, { team: [clinic.psychologist] })
    const moved = { ...input, patientId: another, baseVersion: 1 }
    expect(await failureOf(save(clinic.psychologist, moved))).toMatchObject({ code: 'not_found' })
  })

  it('over a version that another tab has replaced, naming the one that stands', async () => {
    const input = buildDraft(patientId)
    await save(clinic.psychologist, input)
    await save(clinic.psychologist, { ...input, baseVersion: 1, sections: typed('Second') })
    for (const baseVersion of [0, 1]) {
      const stale = { ...input, baseVersion, sections: typed('From the other tab') }
      expect(await failureOf(save(clinic.psychologist, stale))).toMatchObject({
        code: 'conflict',
        reason: 'draft_changed',
        parameters: { version: 2 },
      })
    }
  })

  it('once it is signed, whether it was ever saved or not', async () => {
    const saved = buildDraft(patientId)
    await save(clinic.psychologist, saved)
    const signed = buildNote(patientId, { draftId: saved.draftId, baseVersion: 1 })
    await as(bench, clinic.psychologist, { verb: signNote, input: signed })
    const unsaved = buildNote(patientId)
    await as(bench, clinic.psychologist, { verb: signNote, input: unsaved })
    for (const { draftId } of [signed, unsaved]) {
      for (const baseVersion of [0, 1, 2]) {
        const late = buildDraft(patientId, { draftId, baseVersion })
        expect(await failureOf(save(clinic.psychologist, late))).toMatchObject({
          code: 'conflict',
          reason: 'draft_signed',
        })
      }
      expect(await failureOf(read(clinic.psychologist, { draftId }))).toMatchObject({
        code: 'not_found',
      })
    }
  })
})

describe('saving a draft', () => {
  it('keeps what was typed, version by version, and records no event', async () => {
    bench.setClock('2026-03-02T10:00:00.000Z')
    const input = buildDraft(patientId, { occurredAt: '2026-03-01T09:30:00.000Z' })
    expect(await save(clinic.psychologist, input)).toEqual({
      version: 1,
      savedAt: '2026-03-02T10:00:00.000Z',
    })
    bench.setClock('2026-03-02T10:00:30.000Z')
    const next = { ...input, baseVersion: 1, sections: typed('  **Walk** \n- daily ') }
    expect(await save(clinic.psychologist, next)).toEqual({
      version: 2,
      savedAt: '2026-03-02T10:00:30.000Z',
    })
    expect(await read(clinic.psychologist, input)).toEqual({
      draftId: input.draftId,
      patientId,
      patientName: 'Ana Example',
      template: 'soap',
      discipline: 'psychology',
      visibility: 'team',
      occurredAt: '2026-03-01T09:30:00.000Z',
      sections: next.sections,
      version: 2,
      updatedAt: '2026-03-02T10:00:30.000Z',
    })
    bench.setClock(null)
    expect(await listEvents(bench, clinic.organizationId)).toEqual([])
  })

  it('answers the same when its own answer was lost and it is sent again', async () => {
    const input = buildDraft(patientId)
    const first = await save(clinic.psychologist, input)
    expect(await save(clinic.psychologist, input)).toEqual(first)
    const next = { ...input, baseVersion: 1, sections: typed('Second') }
    const second = await save(clinic.psychologist, next)
    expect(await save(clinic.psychologist, next)).toEqual(second)
    expect(second.version).toBe(2)
  })

  it('loses none of 50 parallel saves over one version: one wins, 49 learn of it', async () => {
    const input = buildDraft(patientId)
    await save(clinic.psychologist, input)
    const texts = Array.from({ length: 50 }, (_, n) => `Text of tab ${n}`)
    const results = await Promise.allSettled(
      texts.map((text) =>
        save(clinic.psychologist, { ...input, baseVersion: 1, sections: typed(text) }),
      ),
    )
    const won = results.findIndex(({ status }) => status === 'fulfilled')
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost).toHaveLength(49)
    for (const { reason } of lost) {
      expect(reason).toMatchObject({ reason: 'draft_changed', parameters: { version: 2 } })
    }
    expect(await read(clinic.psychologist, input)).toMatchObject({
      version: 2,
      sections: typed(texts[won] ?? ''),
    })
  })

  it('ends with either the save or the note when both are sent at once, never with both', async () => {
    for (let round = 0; round < 10; round++) {
      const draftId = newDraftId()
      const [saved, signed] = await Promise.allSettled([
        save(clinic.psychologist, buildDraft(patientId, { draftId })),
        as(bench, clinic.psychologist, {
          verb: signNote,
          input: buildNote(patientId, { draftId }),
        }),
      ])
      expect([saved.status, signed.status].sort()).toEqual(['fulfilled', 'rejected'])
      const draft = await read(clinic.psychologist, { draftId }).catch(() => null)
      expect(draft === null).toBe(signed.status === 'fulfilled')
    }
  })

  it('waits for a signature under way and then learns of it, though neither saw a draft', async () => {
    const draftId = newDraftId()
    const input = buildNote(patientId, { draftId })
    const [signed, saved] = await collide<unknown>(bench, clinic.organizationId, [
      () => as(bench, clinic.psychologist, { verb: signNote, input }),
      async () => {
        await vi.waitFor(async () => expect(await waiting()).toBe(1))
        return save(clinic.psychologist, buildDraft(patientId, { draftId }))
      },
    ])
    expect(signed).toMatchObject({ status: 'fulfilled', value: { noteId: draftId } })
    expect(saved).toMatchObject({ status: 'rejected', reason: { reason: 'draft_signed' } })
  })

  it('follows a model whatever the order of two tabs’ saves', async () => {
    const step = fc.record({ tab: fc.constantFrom(0, 1), reloads: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { draftId } = buildDraft(patientId)
        let stored = 0
        const known = [0, 0]
        for (const [n, { tab, reloads }] of steps.entries()) {
          if (reloads) known[tab] = stored
          const baseVersion = known[tab] ?? 0
          const input = buildDraft(patientId, {
            draftId,
            baseVersion,
            sections: typed(`Text ${n}`),
          })
          if (baseVersion !== stored) {
            const failure = await failureOf(save(clinic.psychologist, input))
            expect(failure).toMatchObject({
              reason: 'draft_changed',
              parameters: { version: stored },
            })
            continue
          }
          stored = known[tab] = (await save(clinic.psychologist, input)).version
          expect(stored).toBe(baseVersion + 1)
        }
      }),
      { numRuns: 15 },
    )
  })
})

/** How many calls wait for a lock in this database. */
async function waiting() {
  const rows = await rawSql(
    bench,
    clinic.psychologist,
    `select 1 from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()`,
  )
  return rows.length
}
