import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, it, test } from 'vitest'
import { readWebFiles } from './web-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'meridian-web-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '')
for (const name of ['a.js', 'a.js.br', 'a.js.gz', 'a.js.map', 'b.js']) {
  writeFileSync(join(folder, 'assets', name), name)
}
const files = readWebFiles(folder)
const app = new Hono().get('*', (c) => files.answer(c) ?? c.notFound())

async function ask(path: string, acceptEncoding?: string) {
  const headers: Record<string, string> = acceptEncoding
    ? { 'accept-encoding': acceptEncoding }
    : {}
  const answer = await app.request(`/assets/${path}`, { headers })
  return [await answer.text(), answer.headers.get('content-encoding')]
}

describe('a file of the dashboard', () => {
  test.each([
    ['nothing is asked for', undefined, 'a.js', null],
    ['nothing that it has is read', 'zstd', 'a.js', null],
    ['what it has is refused', 'br;q=0, gzip; q=0.0', 'a.js', null],
    ['gzip alone is read', 'gzip', 'a.js.gz', 'gzip'],
    ['as a browser asks', 'gzip, deflate, br, zstd', 'a.js.br', 'br'],
    ['the shortest is refused', 'br;q=0, gzip', 'a.js.gz', 'gzip'],
  ])('travels as the browser reads it: %s', async (_what, accepted, body, encoding) => {
    expect(await ask('a.js', accepted)).toEqual([body, encoding])
  })

  it('travels as it is when it was not compressed', async () => {
    expect(await ask('b.js', 'gzip, br')).toEqual(['b.js', null])
  })

  it.each(['a.js.br', 'a.js.gz', 'a.js.map'])('is not served by another name: %s', async (name) => {
    expect((await app.request(`/assets/${name}`)).status).toBe(404)
  })
})
