import type { Discipline } from '../access/roles.ts'
import type { Protocol, ProtocolPhase } from '../protocol/protocol-schema.ts'
import type { EntryId, UserId } from '../shared/ids.ts'
import type { Mechanism, PredominantMechanism } from './mechanisms.ts'
import {
  type Modality,
  type PlanContent,
  type PlanDose,
  type PlanItem,
  type PlanModule,
  planModules,
} from './plan-content.ts'

/** For whom a plan is proposed, by whom, and who is there to carry it out. */
export interface PlanProposal {
  readonly protocol: Protocol
  readonly mechanisms: readonly PredominantMechanism[]
  readonly prescriberId: UserId
  readonly owners: Readonly<Partial<Record<Discipline, UserId>>>
  readonly newId: () => EntryId
}

interface Proposed {
  readonly modality: Modality
  readonly discipline: Discipline
  readonly doseIn: (phase: ProtocolPhase) => PlanDose | null
}

const proposed: readonly Proposed[] = [
  { modality: 'acupuncture', discipline: 'acupuncture', doseIn: doseOfAcupuncture },
  {
    modality: 'medicines',
    discipline: 'acupuncture',
    doseIn: ({ medicines }) => (medicines === null ? null : { kind: 'by_mechanism' }),
  },
  {
    modality: 'exercise',
    discipline: 'physiotherapy',
    doseIn: ({ exercise }) => (exercise === null ? null : { kind: 'exercise', ...exercise }),
  },
  { modality: 'psychology', discipline: 'psychology', doseIn: doseOfPsychology },
  { modality: 'sleep', discipline: 'psychology', doseIn: doseOfSleep },
]

/**
 * The protocol as a plan for one person: its doses phase by phase, each line with the mechanisms of the
 * person it acts on. A modality nobody on the care team practises has no owner yet.
 */
export function proposePlan(proposal: PlanProposal): PlanContent {
  const items = proposed.flatMap((one) => {
    const doses = proposal.protocol.phases.flatMap((phase) => {
      const dose = one.doseIn(phase)
      return dose === null ? [] : [{ phase: phase.id, dose }]
    })
    return doses.length === 0 ? [] : [itemOf(one, doses, proposal)]
  })
  return { mechanisms: [...proposal.mechanisms], items, goals: [] }
}

function itemOf(
  { modality, discipline }: Proposed,
  doses: PlanItem['doses'],
  { mechanisms, prescriberId, owners, newId }: PlanProposal,
): PlanItem {
  const present = mechanisms.map(({ mechanism }) => mechanism)
  return {
    id: newId(),
    modality,
    title: null,
    doses,
    mechanisms: (levers[modality] ?? []).filter((mechanism) => present.includes(mechanism)),
    prescriberId,
    ownerId: owners[discipline] ?? null,
    note: null,
  }
}

/** What acts on which mechanism, as the product's page on the care says it; which of it works is a hypothesis. */
const levers: Readonly<Partial<Record<Modality, readonly Mechanism[]>>> = {
  acupuncture: ['central_sensitization', 'persistent_inflammation'],
  medicines: ['persistent_inflammation'],
  exercise: ['deconditioning'],
  psychology: ['cognitive_patterns'],
  sleep: ['sleep_disturbance'],
}

function doseOfAcupuncture({ acupuncture }: ProtocolPhase): PlanDose {
  return { kind: 'sessions', ...acupuncture, modules: [] }
}

function doseOfPsychology({ psychology }: ProtocolPhase): PlanDose | null {
  if (psychology === null || psychology.sessions[1] === 0) return null
  const { sessions, per, modules } = psychology
  return { kind: 'sessions', sessions, per, optional: false, modules: modules.filter(isModule) }
}

function doseOfSleep({ psychology }: ProtocolPhase): PlanDose | null {
  const modules = psychology?.modules.filter((module) => module === 'sleep_hygiene') ?? []
  return modules.length === 0 ? null : { kind: 'guidance', modules: modules.filter(isModule) }
}

function isModule(module: string): module is PlanModule {
  return planModules.some((known) => known === module)
}
