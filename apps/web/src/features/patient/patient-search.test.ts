import { describe, expect, it } from 'vitest'
import { filtersOf, parsePatientSearch } from './patient-search.ts'

describe('the address of a patient’s page', () => {
  it('leaves out what it does not know', () => {
    expect(
      parsePatientSearch({
        panel: 'letter',
        discipline: 'dentistry',
        group: 3,
        draft: '',
        name: 'Ana',
      }),
    ).toEqual({})
  })

  it('keeps what is open and what the timeline is narrowed to', () => {
    const search = {
      panel: 'note',
      draft: 'd1',
      discipline: 'psychology',
      group: 'notes',
      author: 'u1',
    }
    expect(parsePatientSearch(search)).toEqual(search)
  })

  it('keeps the filters when a panel is closed', () => {
    expect(filtersOf({ panel: 'note', draft: 'd1', group: 'scores' })).toEqual({ group: 'scores' })
  })
})
