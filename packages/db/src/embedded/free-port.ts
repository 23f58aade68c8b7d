import { createServer } from 'node:net'

/**
 * The first port from `wanted` on that nobody listens on at 127.0.0.1.
 * `wanted` 0 lets the system choose any free one.
 */
export async function findFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < 65_536; port += 1) {
    const free = await tryPort(port)
    if (free !== undefined) return free
  }
  throw new Error(`No free port from ${wanted} on.`)
}

function tryPort(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const server = createServer()
  server.once('error', () => resolve(undefined))
  server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
    const address = server.address()
    const taken = typeof address === 'object' && address ? address.port : undefined
    server.close(() => resolve(taken))
  })
  return promise
}
