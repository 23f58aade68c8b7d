import { fork } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One statement as the driver sends it. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What the bare server answers with. */
export interface BareSetup {
  readonly url: string
  /** By path: the statements one request runs, one after the other. */
  readonly statements: Readonly<Record<string, readonly Statement[]>>
}

export interface BareServer {
  readonly url: string
  readonly pid: number
  stop(): void
}

const program = fileURLToPath(new URL('./bare-server.ts', import.meta.url))

/** Starts the bare server in a process of its own, its setup in a file of the folder. */
export async function startBare(folder: string, setup: BareSetup): Promise<BareServer> {
  const file = join(folder, 'bare.json')
  writeFileSync(file, JSON.stringify(setup), { mode: 0o600 })
  const child = fork(program, [file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port))
    child.once('exit', (code) => reject(new Error(`The bare server ended with ${code}`)))
  })
  rmSync(file)
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => child.kill() }
}
