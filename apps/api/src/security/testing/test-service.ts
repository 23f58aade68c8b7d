import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { newAppKey } from '../../keys.ts'
import {
  openProcess,
  type Service,
  type ServiceOptions,
  startService,
} from '../../start-service.ts'
import type { Bench } from '../../testing/bench.ts'
import { testOrigin } from './raw-http.ts'

const log = pino({ level: 'silent' })

/** A process of Meridian on the bench's database, serving on a port of its own. */
export interface TestService extends Service {
  close(): Promise<void>
}

/** Starts what production starts, behind an https address. */
export async function startTestService(
  { database }: Pick<Bench, 'database'>,
  changed: Pick<ServiceOptions, 'drainMs' | 'metrics'> = {},
): Promise<TestService> {
  const urls = { app: database.appUrl, auth: database.authUrl, listen: database.appUrl }
  const running = openProcess(urls, { appKey: newAppKey(), log })
  const webFolder = writeDashboard()
  const service = await startService(running, {
    urls,
    host: '127.0.0.1',
    port: 0,
    movePort: false,
    publicUrl: testOrigin,
    mailer: null,
    trustProxy: 0,
    demo: null,
    webFolder,
    log,
    ...changed,
  })
  const close = async () => {
    await service.stop()
    await running.close()
    rmSync(webFolder, { recursive: true })
  }
  return { ...service, close }
}

/** A dashboard of one page and one script. */
export function writeDashboard(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<script nonce="__NONCE__" src="/assets/a.js"></script>',
  )
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'a.js.map'), '{}')
  return folder
}
