import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { describe, expect, it, test } from 'vitest'
import { isTooMuch, type Pressure } from './pressure.ts'
import { createDoor } from './shed.ts'

const calm: Pressure = { loopDelayMs: 10, longestWaitMs: 0 }

describe('too much', () => {
  test.each([
    [
      'few calls, however slow the machine',
      63,
      1,
      { loopDelayMs: 5000, longestWaitMs: 5000 },
      false,
    ],
    ['many calls, all in time', 499, null, calm, false],
    ['a burst of calls, before any delay is seen', 500, null, calm, true],
    ['a burst of calls, however many are answered', 500, 5000, calm, true],
    ['more than are answered in a second and a half', 300, 200, calm, true],
    ['as many as are answered in a second and a half', 299, 200, calm, false],
    ['many calls and a late event loop', 64, null, { ...calm, loopDelayMs: 201 }, true],
    [
      'many calls and one that waits for a connection',
      64,
      900,
      { ...calm, longestWaitMs: 1001 },
      true,
    ],
    ['many calls, late to the limit', 64, 900, { loopDelayMs: 200, longestWaitMs: 1000 }, false],
  ])('%s', (_what, underWay, pace, pressure, expected) => {
    expect(isTooMuch(underWay, pace, pressure)).toBe(expected)
  })
})

describe('a process that is behind', () => {
  it('answers at once, with when to come again, and serves again when it has caught up', async () => {
    let pressure: Pressure = { loopDelayMs: 900, longestWaitMs: 0 }
    let turnedAway = 0
    const held = Promise.withResolvers<void>()
    const app = new Hono()
    const door = createDoor(
      () => pressure,
      () => {
        turnedAway += 1
      },
    )
    app.use('*', door.turnAway, door.letIn)
    app.get('/slow', async (c) => {
      await held.promise
      return c.text('done')
    })
    const inside = Array.from({ length: 64 }, () => app.request('/slow'))
    const refused = await app.request('/slow')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await refused.json()).toMatchObject({
      error: { data: { failure: { code: 'unavailable', reason: 'busy' } } },
    })
    expect(turnedAway).toBe(1)
    pressure = calm
    const served = app.request('/slow')
    held.resolve()
    expect((await served).status).toBe(200)
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual(Array(64).fill(200))
  })

  it('lets who is turned away while still sending see the answer, and closes the connection', async () => {
    const held = Promise.withResolvers<void>()
    const app = new Hono()
    const door = createDoor(
      () => ({ loopDelayMs: 900, longestWaitMs: 0 }),
      () => {},
    )
    app.use('*', door.turnAway, door.letIn)
    app.get('/slow', async (c) => {
      await held.promise
      return c.text('done')
    })
    const inside = Array.from({ length: 64 }, () => app.request('/slow'))
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const sent = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      headers: { 'content-length': 400_000 },
    })
    const answered = once(sent, 'response')
    sent.write(Buffer.alloc(200_000))
    sent.end(Buffer.alloc(200_000))
    const [answer] = await answered
    expect([answer.statusCode, answer.headers.connection]).toEqual([503, 'close'])
    answer.resume()
    await once(answer, 'end')
    held.resolve()
    await Promise.all(inside)
    server.close()
  })

  it('is not behind with calls whose bodies are still on their way', async () => {
    const door = createDoor(
      () => ({ loopDelayMs: 900, longestWaitMs: 0 }),
      () => {},
    )
    const app = new Hono()
    app.use('*', door.turnAway, door.letIn)
    app.post('/', async (c) => c.text(await c.req.text()))
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const arrived = Promise.withResolvers<void>()
    let count = 0
    server.on('request', () => {
      count += 1
      if (count === 100) arrived.resolve()
    })
    const begin = () => request({ port, host: '127.0.0.1', method: 'POST', agent: false })
    const slow = Array.from({ length: 100 }, () => {
      const sent = begin().on('error', () => {})
      sent.setHeader('content-length', 2)
      sent.write('.')
      return sent
    })
    await arrived.promise
    const [answer] = await once(begin().end(), 'response')
    expect(answer.statusCode).toBe(200)
    for (const sent of slow) sent.destroy()
    answer.resume()
    server.close()
  })
})
