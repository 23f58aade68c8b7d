import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createAuth } from '@meridian/auth'
import { type Client, connect, removeEmbedded, startEmbedded } from '@meridian/db'
import { assertAudit, backUp, type Manifest, verifyAudit } from '@meridian/db/backup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnv } from '../env.ts'
import { newAppKey } from '../keys.ts'
import { urlsOf } from '../local/engine-databases.ts'
import { getSecrets } from '../local/secrets.ts'
import { connectAsSuperuser, readChecksums } from '../security/testing/superuser.ts'
import { buildWorld, type World } from '../security/testing/world.ts'
import { type AuthBench, createAuthBench, emailOf, openAccount, password } from '../testing/auth.ts'
import { checkAudit } from './check-audit.ts'
import { restoreBackup } from './restore-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'meridian-backup-'))
const at = (name: string) => join(folder, name)

let bench: AuthBench
let superuser: Client
let world: World
let manifest: Manifest
beforeAll(async () => {
  bench = await createAuthBench()
  superuser = connectAsSuperuser(bench)
  world = await buildWorld(bench, 'alpha')
  await buildWorld(bench, 'beta')
  await openAccount(bench, world.people.admin)
  manifest = await take('one')
})
afterAll(async () => {
  await superuser.end()
  await bench.close()
  rmSync(folder, { recursive: true, force: true })
})

function take(name: string) {
  const { backupUrl } = bench.database
  return backUp({ backupUrl, method: 'copy', folder: at(name) })
}

/** What a backup holds of a table. */
function readRows(name: string, { tables }: Manifest, wanted: string) {
  const { columns = [] } = tables.find((table) => table.name === wanted) ?? {}
  const text = gunzipSync(readFileSync(at(`${name}/rows/${wanted}.gz`))).toString()
  return text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, string | undefined> => {
      const values = line.split('\t')
      return Object.fromEntries(columns.map((column, n) => [column, values[n]]))
    })
}

const own = (name: string) => readEnv({ DATA_FOLDER: at(name) })

describe('a backup', () => {
  it('is for its owner alone, and takes no session along', () => {
    for (const name of ['one', 'one/manifest.json', 'one/rows/public.note_version.gz']) {
      expect([name, statSync(at(name)).mode & 0o077]).toEqual([name, 0])
    }
    expect(existsSync(at('one/rows/auth.session.gz'))).toBe(false)
    expect(existsSync(at('one/rows/auth.account.gz'))).toBe(true)
    expect(manifest.chains).toHaveLength(2)
  })

  it('is of one moment, whatever is written meanwhile', async () => {
    let writing = true
    const writer = (async () => {
      while (writing) {
        await superuser.begin(async (tx) => {
          await tx`update organization set version = version + 1
            where organization_id = ${world.organizationId}`
          await tx`insert into ops.due values
            (${world.organizationId}, 'alert', gen_random_uuid(), now() + interval '1 year')`
        })
      }
    })()
    const busy = await take('busy')
    writing = false
    await writer
    const due = (of: Manifest) => of.tables.find(({ name }) => name === 'ops.due')?.rows ?? 0
    const added = due(busy) - due(manifest)
    const [version] = readRows('busy', busy, 'public.organization')
      .filter((row) => row.organization_id === world.organizationId)
      .map((row) => Number(row.version))
    expect([version, readRows('busy', busy, 'ops.due').length]).toEqual([1 + added, due(busy)])
    await superuser`delete from ops.due where due_at > now() + interval '11 months'`
    await superuser`update organization set version = 1`
  })

  it('is not written over', async () => {
    await expect(take('one')).rejects.toThrow('is there already')
  })
})

describe('a restore', () => {
  it('brings everything back: each row, each chain to its end, and a way in', async () => {
    const key = newAppKey()
    appendFileSync(at('one/app-key'), `${key}\n`, { mode: 0o600 })
    const env = own('restored')
    const restored = await restoreBackup(env, { folder: at('one') })
    expect(restored).toMatchObject({ key: 'restored', manifest })
    expect(restored.audit.map(({ brokenAt }) => brokenAt)).toEqual([null, null])
    expect(getSecrets(env.DATA_FOLDER).appKey).toBe(key)
    const engine = await startEmbedded({ dataFolder: env.DATA_FOLDER, port: 0 })
    const urls = urlsOf(engine.adminUrl, getSecrets(env.DATA_FOLDER))
    const there = connect(urls.superuser, { name: 'restored', max: 1 })
    const { organizationId } = world
    const before = await readChecksums(superuser, organizationId)
    const after = await readChecksums(there, organizationId)
    expect({ ...after, 'public.organization': '' }).toEqual({
      ...before,
      'public.organization': '',
    })
    const auth = connect(urls.auth, { name: 'restored auth', max: 1 })
    const email = emailOf(world.people.admin)
    const who = { email, password, ip: '10.0.0.1', device: 'Firefox on Linux' }
    const { session } = await createAuth({ client: auth }).signIn(who)
    expect(session).toMatchObject({ organizationId, roles: ['admin'] })
    const app = connect(urls.app, { name: 'restored app', max: 1 })
    expect(await app`select * from note`).toEqual([])
    await Promise.all([there.end(), auth.end(), app.end()])
    await engine.stop()
    const again = restoreBackup(env, { folder: at('one') })
    await expect(again).rejects.toThrow('is not empty, and nothing is written over it')
    removeEmbedded(env.DATA_FOLDER)
  }, 60_000)

  it('of a backup in which a row is missing says so, and leaves nothing behind', async () => {
    await superuser`create temp table kept as select * from patient_fact`
    await take('whole')
    await superuser`delete from patient_fact`
    await take('short')
    await superuser`insert into patient_fact select * from kept`
    await superuser`drop table kept`
    const rows = 'rows/public.patient_fact.gz'
    rmSync(at(`whole/${rows}`))
    appendFileSync(at(`whole/${rows}`), readFileSync(at(`short/${rows}`)))
    const restoring = restoreBackup(own('partial'), { folder: at('whole') })
    await expect(restoring).rejects.toThrow('Not restored as they were: public.patient_fact.')
    expect(existsSync(at('partial'))).toBe(false)
  }, 60_000)

  it('of something else is refused in words', async () => {
    const restoring = restoreBackup(own('nothing'), { folder })
    await expect(restoring).rejects.toThrow('holds no backup of Meridian')
    await expect(checkAudit(own('nothing'))).rejects.toThrow('holds no installation')
  })
})

describe('the audit', () => {
  it('shows a timeline that no longer says what was written', async () => {
    const { organizationId } = world
    await superuser`create temp table kept as select * from timeline_entry`
    await superuser`update timeline_entry set payload = payload || '{"x": 1}'
      where organization_id = ${organizationId} and kind = 'note.signed'`
    const changed = await verifyAudit(bench.database.backupUrl)
    await superuser`delete from timeline_token where organization_id = ${organizationId}`
    await superuser`delete from timeline_entry where organization_id = ${organizationId}`
    const removed = await verifyAudit(bench.database.backupUrl)
    await superuser`insert into timeline_entry select * from kept
      where organization_id = ${organizationId}`
    await superuser`drop table kept`
    const [signed] = await superuser`
      select min(seq)::int as seq from audit_event
      where organization_id = ${organizationId} and kind = 'note.signed'`
    const of = (found: typeof changed) =>
      found.find((one) => one.organizationId === organizationId)?.brokenAt
    expect(of(changed)).toBe(signed?.seq)
    expect(of(removed)).toBe(1)
    assertAudit(await verifyAudit(bench.database.backupUrl))
  })

  it('that was cut, its counter with it, is shown by an end noted elsewhere', async () => {
    const { organizationId } = world
    const noted = manifest.chains
    await superuser`create temp table kept as select * from audit_event`
    await superuser`create temp table counter as select * from event_counter`
    await superuser`delete from audit_event where organization_id = ${organizationId} and seq > 3`
    await superuser`update event_counter set seq = 3, head = (select hash from audit_event
      where organization_id = ${organizationId} and seq = 3) where organization_id = ${organizationId}`
    const of = async (ends: typeof noted) =>
      (await verifyAudit(bench.database.backupUrl, ends)).find(
        (one) => one.organizationId === organizationId,
      )
    expect(await of([])).toMatchObject({ length: 3, brokenAt: null })
    expect(await of(noted)).toMatchObject({ length: 3, brokenAt: 4 })
    await superuser`insert into audit_event select * from kept
      where organization_id = ${organizationId} and seq > 3`
    await superuser`update event_counter c set seq = k.seq, head = k.head from counter k
      where k.organization_id = c.organization_id`
    await superuser`drop table kept`
    await superuser`drop table counter`
    assertAudit(await verifyAudit(bench.database.backupUrl, noted))
  })
})
