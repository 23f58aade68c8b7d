import { expect, test } from 'vitest'
import type { ServerAnswers } from './entered-forms.ts'
import { blankForm } from './form-state.ts'
import { joinAnswers } from './join-answers.ts'
import type { LocalAnswers } from './local-answers.ts'

const place = { patientId: 'p', instrument: 'nrs', reassessmentId: null }
const nrs = (pain: number) => ({ ...blankForm, answers: { '1': pain } })

const here = (draftId: string, pain: number, version = 0): LocalAnswers => ({
  ...place,
  draftId,
  version,
  entered: { on: null, forms: { nrs: nrs(pain) } },
  typedAt: '2026-11-22T14:00:00.000Z',
})
const there = (draftId: string, pain: number, version = 1) =>
  ({
    draftId,
    version,
    updatedAt: '2026-11-22T13:00:00.000Z',
    on: null,
    forms: [{ instrument: 'nrs', ...nrs(pain) }],
  }) as unknown as ServerAnswers

const join = (copies: { server?: ServerAnswers[]; local?: LocalAnswers[]; draftId?: string }) =>
  joinAnswers({ server: [], local: [], newId: () => 'new', ...copies })
const pain = (opened: ReturnType<typeof join>) => opened.text.forms.nrs?.answers['1']

test('nothing anywhere is a new draft', () => {
  expect(join({})).toMatchObject({ draftId: 'new', version: 0, isUnsent: false })
})

test('the server’s draft is gone on with', () => {
  const opened = join({ server: [there('a', 4, 3)] })
  expect(opened).toMatchObject({ draftId: 'a', version: 3, isUnsent: false })
  expect(pain(opened)).toBe(4)
})

test('what never arrived comes first, over the version it was typed over', () => {
  const opened = join({ server: [there('a', 4, 3)], local: [here('a', 9, 2)] })
  expect(opened).toMatchObject({ draftId: 'a', version: 2, isUnsent: true })
  expect(pain(opened)).toBe(9)
})

test('the same on both sides is saved', () => {
  const opened = join({ server: [there('a', 4, 3)], local: [here('a', 4, 2)] })
  expect(opened).toMatchObject({ version: 3, isUnsent: false })
})

test('what lies here of a draft that is gone becomes a new one', () => {
  expect(join({ local: [here('a', 9, 2)] })).toMatchObject({ draftId: 'new', isUnsent: true })
  expect(join({ local: [here('a', 9)] })).toMatchObject({ draftId: 'a', isUnsent: true })
})

test('the draft that is asked for is opened, not the newest', () => {
  const opened = join({ server: [there('b', 1), there('a', 4)], draftId: 'a' })
  expect(opened.draftId).toBe('a')
})
