import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findTool } from './client-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'meridian-tools-'))
afterAll(() => rmSync(folder, { recursive: true }))

function install(name: string, version: string): string {
  const program = join(folder, name)
  writeFileSync(program, `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`, { mode: 0o755 })
  return program
}

test('the client tool of the server’s own major version is taken', async () => {
  const program = install('pg_dump_of_93', '93.7 (Debian 93.7-1)')
  expect(await findTool('pg_dump_of_93', { postgres: '93.1', folder })).toBe(program)
})

test('one of another version is refused, with what to install', async () => {
  install('pg_dump_of_92', '92.1')
  const finding = findTool('pg_dump_of_92', { postgres: '94.0', folder })
  await expect(finding).rejects.toThrow(
    /The server is Postgres 94, and the pg_dump_of_92 here is of version 92\. .*postgresql-client-94/,
  )
})

test('a missing one is refused, with what to install', async () => {
  const finding = findTool('pg_dump_of_no_version', { postgres: '94.0' })
  await expect(finding).rejects.toThrow('pg_dump_of_no_version is not installed here')
})
