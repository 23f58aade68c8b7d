import { serveWeb } from './serve-web.ts'
import { startOwn } from './start-own.ts'

await startOwn([serveWeb])
