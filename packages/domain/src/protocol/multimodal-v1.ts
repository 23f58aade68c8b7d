import { defaultCycleRule } from './cycle-rule.ts'
import type { Protocol } from './protocol-schema.ts'

/**
 * The default protocol (reference §3.2). Bridging is not in the source protocol, which leaves weeks 9–12
 * open: it is the clinic's default and is labelled so.
 */
export const multimodalV1: Protocol = {
  id: 'multimodal-v1',
  phases: [
    {
      id: 'relief',
      fromDay: 0,
      toDay: 28,
      origin: 'source_protocol',
      acupuncture: { sessions: [2, 2], per: 'week', optional: false },
      exercise: {
        type: 'walking',
        minutes: [5, 10],
        daysPerWeek: [7, 7],
        supervision: null,
        goalLinked: false,
      },
      psychology: { sessions: [0, 0], per: 'week', modules: ['sleep_hygiene'] },
      medicines: 'by_mechanism',
      reassessments: [{ slot: 'relief_end', at: 'end' }],
    },
    {
      id: 'activation',
      fromDay: 28,
      toDay: 56,
      origin: 'source_protocol',
      acupuncture: { sessions: [1, 1], per: 'week', optional: false },
      exercise: {
        type: 'aerobic',
        minutes: [20, 30],
        daysPerWeek: [3, 5],
        supervision: null,
        goalLinked: false,
      },
      psychology: { sessions: [1, 1], per: 'week', modules: ['pne', 'cbt_pain'] },
      medicines: null,
      reassessments: [{ slot: 'activation_end', at: 'end' }],
    },
    {
      id: 'bridging',
      fromDay: 56,
      toDay: 84,
      origin: 'clinic_default',
      acupuncture: { sessions: [0.5, 1], per: 'week', optional: false },
      exercise: {
        type: null,
        minutes: null,
        daysPerWeek: [3, 5],
        supervision: 'decreasing',
        goalLinked: false,
      },
      psychology: { sessions: [0.5, 1], per: 'week', modules: [] },
      medicines: null,
      reassessments: [{ slot: 'bridging_end', at: 'end' }],
    },
    {
      id: 'consolidation',
      fromDay: 84,
      toDay: 182,
      origin: 'source_protocol',
      acupuncture: { sessions: [0.5, 0.5], per: 'week', optional: false },
      exercise: {
        type: null,
        minutes: null,
        daysPerWeek: null,
        supervision: 'independent',
        goalLinked: true,
      },
      psychology: { sessions: [0.25, 0.5], per: 'week', modules: [] },
      medicines: null,
      reassessments: [
        { slot: 'consolidation_126', at: 42 },
        { slot: 'consolidation_182', at: 'end' },
      ],
    },
    {
      id: 'maintenance',
      fromDay: 182,
      toDay: null,
      origin: 'source_protocol',
      acupuncture: { sessions: [0.5, 1], per: 'month', optional: true },
      exercise: null,
      psychology: null,
      medicines: null,
      reassessments: [],
    },
  ],
  cycle: defaultCycleRule,
}
