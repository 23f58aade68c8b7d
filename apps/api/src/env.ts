import { readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import * as z from 'zod'
import { isAppKey } from './keys.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const postgresUrl = z.string().refine((value) => /^postgres(ql)?:\/\//.test(value), {
  error: 'must be a postgres:// address',
})
const webOrigin = z
  .string()
  .refine((value) => /^https?:\/\/[^/]+\/?$/.test(value), {
    error: 'must be an origin such as https://meridian.example',
  })
  .transform((value) => value.replace(/\/$/, ''))
const appKey = z
  .string()
  .refine(isAppKey, { error: 'must be 32 random bytes in base64 (openssl rand -base64 32)' })

const schema = z.object({
  PORT: port.default(4310),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: webOrigin.optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_AUTH_URL: postgresUrl.optional(),
  DATABASE_LISTEN_URL: postgresUrl.optional(),
  DATABASE_BACKUP_URL: postgresUrl.optional(),
  SMTP_URL: z
    .string()
    .refine((value) => /^smtps?:\/\//.test(value), {
      error: 'must be an smtp:// or smtps:// address',
    })
    .optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must be an e-mail address' }).optional(),
  APP_KEY: appKey.optional(),
  APP_KEY_BEFORE: appKey.optional(),
  METRICS_PORT: port.optional(),
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(3),
  DATABASE_PREPARE: z.enum(['on', 'off']).default('on'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  DATA_FOLDER: z
    .string()
    .default('.data')
    .transform((folder) => (isAbsolute(folder) ? folder : resolve(folder))),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
})

type Variables = z.infer<typeof schema>

/** The environment, checked. `databases` is null when the embedded engine is to be used. */
export interface Env extends Omit<Variables, `DATABASE_${string}`> {
  /** False behind pgbouncer older than 1.21 in transaction mode. */
  readonly prepares: boolean
  readonly databases: {
    readonly app: string
    readonly owner: string
    readonly auth: string
    readonly listen: string
    /** Read by backup, restore and the audit's check alone. */
    readonly backup: string | null
  } | null
}

/** An environment with databases of one's own, and what has to come with them. */
export type OwnDatabases = Env & {
  readonly databases: NonNullable<Env['databases']>
  readonly APP_KEY: string
  readonly PUBLIC_URL: string
}

/** Throws EnvError unless the environment names databases of one's own. */
export function requireDatabases(env: Env): OwnDatabases {
  const { databases, APP_KEY, PUBLIC_URL } = env
  if (databases && APP_KEY && PUBLIC_URL) return { ...env, databases, APP_KEY, PUBLIC_URL }
  throw new EnvError(['DATABASE_URL: is needed here; `npm start` brings its own database'])
}

/** Everything that is wrong with the environment, a line each. */
export class EnvError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Meridian cannot start with these settings:\n${problems.map((p) => `  ${p}`).join('\n')}`)
    this.name = 'EnvError'
    this.problems = problems
  }
}

/** Reads the environment; the only reader of it. Throws EnvError with every problem at once. */
export function readEnv(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Env {
  const given = withFiles(variables)
  const parsed = schema.safeParse(given)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  problems.push(...missingBeside(given))
  if (!parsed.success || problems.length > 0) throw new EnvError(problems)
  const {
    DATABASE_URL,
    DATABASE_OWNER_URL,
    DATABASE_AUTH_URL,
    DATABASE_LISTEN_URL,
    DATABASE_BACKUP_URL,
    DATABASE_PREPARE,
    ...rest
  } = parsed.data
  const prepares = DATABASE_PREPARE === 'on'
  if (!DATABASE_URL || !DATABASE_OWNER_URL || !DATABASE_AUTH_URL)
    return { ...rest, prepares, databases: null }
  return {
    ...rest,
    prepares,
    databases: {
      app: DATABASE_URL,
      owner: DATABASE_OWNER_URL,
      auth: DATABASE_AUTH_URL,
      listen: DATABASE_LISTEN_URL ?? DATABASE_URL,
      backup: DATABASE_BACKUP_URL ?? null,
    },
  }
}

/**
 * What is set: empty values count as none, and `NAME_FILE` names a file that holds the value of NAME, as
 * secrets are handed to containers. A file that cannot be read leaves the name of the setting as a problem.
 */
function withFiles(variables: Readonly<Record<string, string | undefined>>) {
  const given = Object.entries(variables).filter(([, value]) => value !== '')
  const read = given.flatMap(([name, path]) => {
    const meant = name.replace(/_FILE$/, '')
    return name !== meant && meant in schema.shape ? [[meant, readSecret(meant, path ?? '')]] : []
  })
  return Object.fromEntries([...given, ...read]) as Record<string, string | undefined>
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new EnvError([`${name}_FILE: names a file that cannot be read`])
  }
}

/** Settings that make sense only together. */
function missingBeside(given: Readonly<Record<string, unknown>>): string[] {
  const problems: string[] = []
  const family = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_AUTH_URL']
  if ([...family, 'DATABASE_LISTEN_URL'].some((name) => given[name])) {
    for (const name of [...family, 'APP_KEY', 'PUBLIC_URL']) {
      if (!given[name]) problems.push(`${name}: is needed when a DATABASE_ address is set`)
    }
  }
  if (given.SMTP_URL && !given.MAIL_FROM) problems.push('MAIL_FROM: is needed when SMTP_URL is set')
  return problems
}
