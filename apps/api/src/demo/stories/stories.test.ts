import { saveDraftSchema } from '@meridian/domain/notes'
import { factKinds } from '@meridian/domain/patients'
import { describe, expect, it } from 'vitest'
import { makeId } from '../id-source.ts'
import type { NoteText } from '../story.ts'
import { stories } from './index.ts'

const entries = stories.flatMap((story) => story.entries)
const notes = entries.flatMap(({ event }): NoteText[] =>
  event.kind === 'sign' || event.kind === 'draft' ? [event] : [],
)

describe('the stories', () => {
  it('are at least fourteen, each of somebody else', () => {
    expect(stories.length).toBeGreaterThanOrEqual(14)
    for (const field of ['name', 'recordNumber'] as const) {
      expect(new Set(stories.map(({ patient }) => patient[field])).size).toBe(stories.length)
    }
  })

  it('reach nobody real: telephone numbers and addresses that cannot exist', () => {
    for (const { patient } of stories) {
      expect(patient.phone).toMatch(/^\+55 11 5550 0\d{3}$/)
      expect(patient.email ?? '@patients.example').toMatch(/@patients\.example$/)
    }
  })

  it('are told in order and end before the present day', () => {
    for (const { patient, entries: told, beganDaysAgo } of stories) {
      const days = told.map(({ day }) => day)
      expect([patient.name, ...[...days].sort((a, b) => a - b)]).toEqual([patient.name, ...days])
      expect(days.at(-1)).toBeLessThan(beganDaysAgo)
    }
  })

  it('never say the same thing twice', () => {
    const long = notes.flatMap(({ sections }) => sections).filter(({ text }) => text.length > 40)
    expect(long.length).toBeGreaterThan(300)
    expect(new Set(long.map(({ text }) => text)).size).toBe(long.length)
    const whole = notes.map(({ sections }) => JSON.stringify(sections))
    expect(new Set(whole).size).toBe(notes.length)
  })

  it('write notes that the screens would take', () => {
    for (const note of notes) {
      const input = {
        draftId: makeId('draft', 0, 0),
        patientId: makeId('patient', 0, 0),
        baseVersion: 0,
        occurredAt: null,
        discipline: 'acupuncture',
        template: note.template,
        visibility: note.visibility,
        sections: note.sections,
      }
      expect(saveDraftSchema.safeParse(input).error).toBeUndefined()
      expect(note.sections.length).toBeGreaterThan(0)
    }
  })

  it('use every template, every visibility and the facts that matter to a needle', () => {
    const templates = new Set(notes.map(({ template }) => template))
    expect(templates.size).toBe(6)
    expect(new Set(notes.map(({ visibility }) => visibility)).size).toBe(3)
    const facts = new Set(entries.flatMap(({ event }) => (event.kind === 'pin' ? event.fact : [])))
    const wanted = ['allergy', 'anticoagulant', 'pacemaker', 'pregnancy', 'needle_syncope']
    expect(factKinds.filter((kind) => facts.has(kind))).toEqual(expect.arrayContaining(wanted))
  })

  it('take out as many needles as went in', () => {
    for (const { template, sections } of notes) {
      if (template !== 'acupuncture_session') continue
      const points = sections.find(({ key }) => key === 'points')?.text
      if (points === undefined) continue
      const [, given, taken] = /(\d+) in, (\d+) out/.exec(points) ?? []
      expect([points, given]).toEqual([points, taken])
      expect(given).toBeDefined()
    }
  })
})
