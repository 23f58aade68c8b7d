import { expect, test } from 'vitest'
import { faultOf } from './fault-of.ts'

/** An error whose message carries what somebody wrote, even in the form of a place. */
function leaky(code?: string): Error {
  const error = new RangeError('Ana Prado\n    at Ana Prado, lumbar pain')
  return code === undefined ? error : Object.assign(error, { code, parameters: ['Ana Prado'] })
}

test('of a fault its kind and place are kept, never what it says', () => {
  const fault = faultOf(leaky())
  expect(fault).toEqual({ kind: 'RangeError', at: expect.stringMatching(/fault-of\.test\.ts:\d+/) })
  expect(JSON.stringify(fault)).not.toContain('Ana')
})

test('of a database error the code behind its wrapper is kept, never its parameters', () => {
  const wrapped = new Error('Failed query: insert … Ana Prado', { cause: leaky('23505') })
  expect(faultOf(wrapped)).toMatchObject({ kind: 'RangeError', code: '23505' })
  expect(JSON.stringify(faultOf(wrapped))).not.toContain('Ana')
})

test('of something thrown that is no error only its type is kept', () => {
  expect(faultOf('Ana Prado')).toEqual({ kind: 'string' })
})
