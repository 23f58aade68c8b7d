import { describe, expect, it } from 'vitest'
import { failureOf } from './failure-of.ts'

describe('failureOf', () => {
  it('calls anything it does not know a fault', () => {
    expect(failureOf(undefined).code).toBe('fault')
    expect(failureOf(new TypeError('x is not a function')).code).toBe('fault')
  })

  it('calls a client error without an answer unreachable', () => {
    const error = Object.assign(new Error('fetch failed'), { name: 'TRPCClientError' })
    expect(failureOf(error).code).toBe('unreachable')
  })

  it('calls an answer without a failure a fault of the server', () => {
    const error = Object.assign(new Error('boom'), { name: 'TRPCClientError', data: { path: 'x' } })
    expect(failureOf(error).code).toBe('fault')
  })

  it('takes code, reason, parameters and fields from the answer', () => {
    const failure = { code: 'conflict', reason: 'version_stale', parameters: { version: 3 } }
    const error = Object.assign(new Error('conflict'), {
      name: 'TRPCClientError',
      data: { failure },
    })
    expect(failureOf(error)).toEqual({ ...failure, fields: {} })
  })
})
