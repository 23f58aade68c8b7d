import type { Drill } from '../drill.ts'
import { backup } from './backup.ts'
import { clocks } from './clocks.ts'
import { fullDisk } from './full-disk.ts'
import { killApi } from './kill-api.ts'
import { migrateAtOnce } from './migrate-at-once.ts'
import { overload } from './overload.ts'
import { restartPostgres } from './restart-postgres.ts'
import { rollingRestart, rollingRestartPooled } from './rolling-restart.ts'
import { sameKey } from './same-key.ts'
import { slowClients } from './slow-clients.ts'
import { streams } from './streams.ts'
import { workers } from './workers.ts'

/** Every drill, in the order they are run. */
export const drills: readonly Drill[] = [
  killApi,
  restartPostgres,
  workers,
  sameKey,
  fullDisk,
  rollingRestart,
  rollingRestartPooled,
  streams,
  overload,
  slowClients,
  clocks,
  migrateAtOnce,
  backup,
]
