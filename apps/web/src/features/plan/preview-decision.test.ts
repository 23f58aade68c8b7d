import { i18n } from '@lingui/core'
import { multimodalV1, startPhasePlan } from '@meridian/domain/protocol'
import { beforeAll, describe, expect, it } from 'vitest'
import { previewDecision } from './preview-decision.ts'
import type { Plan } from './use-plan.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

/** Day 0 is 1 March 2028; ten days were paused in the first week. */
const plan = {
  phases: startPhasePlan(multimodalV1),
  clock: { dayZero: '2028-03-01', pauses: [{ from: '2028-03-04', to: '2028-03-14' }] },
  today: '2028-04-01',
  standing: { day: 21 },
} as unknown as Plan

describe('what a decision would change', () => {
  it('is said in dates of the calendar, paused days counted', () => {
    expect(previewDecision(plan, { decision: 'extend' })?.slice(0, 2)).toEqual([
      'Relief ends 7 Apr 2028 → 14 Apr 2028',
      'Activation starts 8 Apr 2028 → 15 Apr 2028',
    ])
    expect(previewDecision(plan, { decision: 'extend', weeks: 2 })?.[0]).toBe(
      'Relief ends 7 Apr 2028 → 21 Apr 2028',
    )
  })

  it('names the end of a step-up', () => {
    expect(previewDecision(plan, { decision: 'step_up', weeks: 1 })).toContain(
      'Acupuncture at the frequency of Relief from 1 Apr 2028 until 7 Apr 2028',
    )
  })

  it('names the phase that begins', () => {
    expect(previewDecision(plan, { decision: 'advance' })?.[0]).toBe(
      'Current phase: Relief → Activation',
    )
  })
})
