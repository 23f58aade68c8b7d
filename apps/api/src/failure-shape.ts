import { isUnavailable } from '@meridian/db'
import { Failure, type FailureCode, Invalid } from '@meridian/domain'
import { TRPCError } from '@trpc/server'
import * as z from 'zod'

/** What the screen is told of a failure; never a stack, a query or a value. `fault` is ours to mend. */
export interface FailureShape {
  readonly code: FailureCode | 'fault'
  readonly reason: string
  readonly parameters: Readonly<Record<string, string | number>>
  readonly fields?: Readonly<Record<string, string>>
}

const statuses: Readonly<Record<FailureCode, TRPCError['code']>> = {
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  too_many: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
}

/** The one place where failures become protocol errors. */
export function toProtocolError(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error
  if (error instanceof Failure) {
    return new TRPCError({ code: statuses[error.code], message: error.message, cause: error })
  }
  if (isUnavailable(error)) {
    return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'unavailable: database' })
  }
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'fault', cause: asError(error) })
}

/** The shape for an error the protocol reports, whatever raised it. */
export function shapeOf({ code, cause }: TRPCError): FailureShape {
  if (cause instanceof Failure) {
    const { code: failure, reason, parameters } = cause
    const fields = cause instanceof Invalid ? { fields: cause.fields } : {}
    return { code: failure, reason, parameters, ...fields }
  }
  if (cause instanceof z.ZodError) {
    return { code: 'invalid', reason: 'fields', parameters: {}, fields: fieldsOf(cause) }
  }
  const known = (Object.keys(statuses) as FailureCode[]).find((key) => statuses[key] === code)
  return {
    code: known ?? (isRefusedInput(code) ? 'invalid' : 'fault'),
    reason: code.toLowerCase(),
    parameters: {},
  }
}

function isRefusedInput(code: TRPCError['code']): boolean {
  return (
    code === 'PARSE_ERROR' ||
    code === 'PAYLOAD_TOO_LARGE' ||
    code === 'UNSUPPORTED_MEDIA_TYPE' ||
    code === 'METHOD_NOT_SUPPORTED'
  )
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    fields[path] ??= /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code
  }
  return fields
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('Something that is no error was thrown')
}
