import { expect, it } from 'vitest'
import { createCounter, createGauge, createHistogram } from './families.ts'
import { serveMetrics } from './serve-metrics.ts'

it('a counter adds by its labels, and quotes what they hold', () => {
  const counter = createCounter('calls_total', 'Calls.')
  counter.add({ by: 'a' })
  counter.add({ by: 'a' }, 2)
  counter.add({ by: 'say "b"\n' })
  expect(counter.expose()).toBe(
    '# HELP calls_total Calls.\n# TYPE calls_total counter\ncalls_total{by="a"} 3\ncalls_total{by="say \\"b\\"\\n"} 1',
  )
})

it('a histogram counts into every bucket at and above a value', () => {
  const histogram = createHistogram('took', 'Time.', [0.1, 1])
  for (const value of [0.1, 0.5, 7]) histogram.observe({ call: 'x' }, value)
  expect(histogram.expose()).toBe(
    [
      '# HELP took Time.',
      '# TYPE took histogram',
      'took_bucket{call="x",le="0.1"} 1',
      'took_bucket{call="x",le="1"} 2',
      'took_bucket{call="x",le="+Inf"} 3',
      'took_sum{call="x"} 7.6',
      'took_count{call="x"} 3',
    ].join('\n'),
  )
})

it('a number that cannot be read is left out, and the others stay', async () => {
  const lost = createGauge('lost', 'Lost.', () => Promise.reject(new Error('away')))
  expect(await lost.expose()).toBe('# HELP lost Lost.\n# TYPE lost gauge')
})

it('the port of the numbers answers for them and nothing else', async () => {
  const server = await serveMetrics(
    { expose: async () => 'one 1\n' },
    { host: '127.0.0.1', port: 0 },
  )
  const at = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, init)
  const answer = await at('/metrics')
  expect([answer.status, await answer.text()]).toEqual([200, 'one 1\n'])
  expect((await at('/')).status).toBe(404)
  expect((await at('/metrics', { method: 'POST' })).status).toBe(404)
  await server.stop()
})
