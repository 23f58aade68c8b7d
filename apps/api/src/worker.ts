import { runWorker } from './run-worker.ts'
import { startOwn } from './start-own.ts'

await startOwn([runWorker])
