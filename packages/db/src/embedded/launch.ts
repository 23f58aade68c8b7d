import { execFile, type SpawnOptions } from 'node:child_process'
import { parse } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

/** How a program of the engine is started: as which account, and behind which command. */
export interface Launch {
  readonly account: Account | undefined
  readonly prefix: readonly string[]
}

/** A command ready for `spawn` or `execFile`. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly options: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>
}

const inherited = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

/**
 * The command that runs a program of the engine. It sees neither secrets nor Postgres settings of
 * the environment, and stands in a folder that every account may enter.
 */
export function getCommand(launch: Launch, program: string, args: readonly string[]): Command {
  const [file = program, ...rest] = [...launch.prefix, program, ...args]
  const account = launch.prefix.length === 0 ? launch.account : undefined
  const kept = inherited.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const env = { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
  return { file, args: rest, options: { cwd: parse(program).root, env, ...account } }
}

/** Runs a program of the engine to its end and returns what it wrote; throws when it fails. */
export async function runProgram(
  launch: Launch,
  program: string,
  args: readonly string[],
): Promise<string> {
  const command = getCommand(launch, program, args)
  const { stdout } = await promisify(execFile)(command.file, command.args, command.options)
  return stdout
}

/**
 * The ways root may start the engine, the plainest first. An account that may not enter the
 * project's folder is lent the one capability of reading past folder modes, and nothing else.
 */
export function listLaunches(account: Account | undefined): readonly Launch[] {
  const plain = { account, prefix: [] }
  if (account === undefined || process.platform !== 'linux') return [plain]
  const lent = ['dac_read_search', 'dac_override']
  return [plain, ...lent.map((capability) => lend(account, capability))]
}

function lend(account: Account, capability: string): Launch {
  const only = `-all,+${capability}`
  const as = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  const caps = [`--inh-caps=${only}`, `--ambient-caps=${only}`, `--bounding-set=${only}`]
  // Without this bit access(2) ignores the capability, and initdb asks access(2).
  return { account, prefix: ['setpriv', ...as, '--securebits=+no_setuid_fixup', ...caps, '--'] }
}
