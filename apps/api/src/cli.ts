import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EngineError } from '@meridian/db'
import { BackupError } from '@meridian/db/backup'
import { checkAudit } from './backup/check-audit.ts'
import { makeBackup } from './backup/make-backup.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { type Env, EnvError, readEnv } from './env.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const usage = `Usage:
  pnpm backup [FOLDER] [--with-key] [--tools FOLDER]   backs up the installation, running or not
  pnpm restore FOLDER [--tools FOLDER]                 restores a backup where nothing is yet
  pnpm verify-audit [--ends FILE]                      walks every audit chain`

interface Words {
  readonly folder: string | undefined
  readonly withKey: boolean
  readonly tools: string | undefined
  readonly ends: string | undefined
}

const commands: Readonly<Record<string, (env: Env, words: Words) => Promise<boolean>>> = {
  backup: async (env, { folder, withKey, tools }) => {
    const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
    const to = resolve(folder ?? `backups/${moment}`)
    const { tables, chains } = await makeBackup(env, { folder: to, withKey, tools })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    say(`Backed up ${rows} rows in ${tables.length} tables of ${chains.length} organizations to`)
    say(`  ${to}`)
    say(
      withKey
        ? 'The installation’s key is in it: keep it as you keep the key.'
        : 'Without the installation’s key: drafts open only with the key, which you keep elsewhere.',
    )
    return true
  },
  restore: async (env, { folder, tools }) => {
    if (!folder) throw new BackupError(usage)
    const restored = await restoreBackup(env, { folder: resolve(folder), tools })
    const { manifest, rows, audit, key } = restored
    const events = audit.reduce((sum, { length }) => sum + length, 0)
    say(`Restored what was backed up at ${manifest.madeAt}, and found again:`)
    say(`  ${rows} rows in ${manifest.tables.length} tables, each with the same digest`)
    say(`  ${events} events in ${audit.length} audit chains, each whole to the same end`)
    say('All sessions have ended: everybody signs in anew.')
    if (key === 'new') {
      say(
        'The backup holds no key and a new one was made: drafts that were not signed cannot be opened.',
      )
      say(
        'If you have the old key, put it into secrets.json in the data folder before anybody writes.',
      )
    }
    return true
  },
  'verify-audit': async (env, { ends }) => {
    const findings = await checkAudit(env, ends && resolve(ends))
    for (const { organizationId, length, brokenAt } of findings) {
      const found = brokenAt === null ? 'whole' : `NOT as it was written, from event ${brokenAt} on`
      say(`organization ${organizationId}: ${length} events, ${found}`)
    }
    return findings.every(({ brokenAt }) => brokenAt === null)
  },
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'with-key': { type: 'boolean', default: false },
      tools: { type: 'string' },
      ends: { type: 'string' },
    },
  })
  const [name = '', folder] = positionals
  const command = commands[name]
  if (!command) throw new BackupError(usage)
  const { tools, ends } = values
  return command(readEnv(), { folder, withKey: values['with-key'], tools, ends })
}

main().then(
  (isWell) => process.exit(isWell ? 0 : 1),
  (error: unknown) => {
    const isKnown = [BackupError, EngineError, EnvError].some((kind) => error instanceof kind)
    const name = error instanceof Error ? error.name : 'unknown'
    process.stderr.write(
      `${isKnown ? (error as Error).message : `It did not succeed (${name}).`}\n`,
    )
    process.exit(1)
  },
)
