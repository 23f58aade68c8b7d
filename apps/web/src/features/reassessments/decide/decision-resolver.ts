import {
  type DecideReassessmentInput,
  decideReassessmentSchema,
} from '@meridian/domain/reassessment'
import type { FieldErrors, Resolver } from 'react-hook-form'
import { type DecisionForm, toDecision } from './to-decision.ts'

const schema = decideReassessmentSchema.pick({ decision: true, reason: true })

/** The decision with its reason, as it is sent. */
export type TypedDecision = Pick<DecideReassessmentInput, 'decision' | 'reason'>

/** Checks the form with the domain's schema; each problem is put beside the field it is typed in. */
export const decisionResolver: Resolver<DecisionForm, unknown, TypedDecision> = (values) => {
  const read = schema.safeParse({ decision: toDecision(values), reason: values.reason })
  if (read.success) return { values: read.data, errors: {} }
  const errors = read.error.issues.map(({ path, message, code }) => {
    const known = /^[a-z_]+$/.test(message) ? message : code
    return [fieldOf(path), { type: 'domain', message: known }] as const
  })
  return { values: {}, errors: Object.fromEntries(errors) as FieldErrors<DecisionForm> }
}

/** `decision.line.dose` is typed in the field `dose`, `decision.doses.0.sessions` among the doses. */
function fieldOf(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => step !== 'decision' && step !== 'line')
  return String(names[0] ?? 'kind')
}
