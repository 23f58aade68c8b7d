import { randomBytes } from 'node:crypto'
import { type Installation, install } from '@meridian/bench/installation'
import postgres from 'postgres'
import { endsWithDrill } from './processes.ts'

/** An installation that is gone when the drill ends. */
export interface DrillInstallation extends Installation {
  readonly appKey: string
  /** Looks at everything, past every policy. */
  readonly look: postgres.Sql
}

/** Makes an engine of its own with every migration, in a folder of its own or the one given. */
export async function installForDrill(folder?: string): Promise<DrillInstallation> {
  const installation = await install(folder)
  const look = postgres(installation.urls.superuser, {
    max: 2,
    onnotice: () => {},
    backoff: () => 0.2,
  })
  endsWithDrill(async () => {
    await look.end({ timeout: 1 })
    await installation.close()
  })
  return { ...installation, look, appKey: randomBytes(32).toString('base64') }
}
