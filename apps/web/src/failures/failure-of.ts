import type { FailureCode } from '@meridian/domain'

/** A failure as the screen knows it; `unreachable` never got to the server, `fault` is the server's own. */
export interface ScreenFailure {
  readonly code: FailureCode | 'fault' | 'unreachable'
  readonly reason: string
  readonly parameters: Readonly<Record<string, string | number>>
  /** Field path (`a.b`) to code, when the failure is about what was typed. */
  readonly fields: Readonly<Record<string, string>>
}

const unreachable: ScreenFailure = {
  code: 'unreachable',
  reason: 'network',
  parameters: {},
  fields: {},
}

const fault: ScreenFailure = { code: 'fault', reason: 'unknown', parameters: {}, fields: {} }

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** What an error caught from a query or a mutation means to the person in front of the screen. */
export function failureOf(error: unknown): ScreenFailure {
  if (!isRecord(error)) return fault
  const data = error.data
  if (isRecord(data) && isRecord(data.failure)) {
    return { ...fault, ...(data.failure as Partial<ScreenFailure>) }
  }
  // The client raises its own error without data when no answer came that it could read.
  return error.name === 'TRPCClientError' && !isRecord(data) ? unreachable : fault
}
