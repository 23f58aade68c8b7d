import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endsWithDrill } from './processes.ts'

const looksEveryMs = 200

/** A proxy that hands requests round the nodes that say they are ready. */
export interface Proxy {
  readonly url: string
  readonly port: number
  /** The ports of the nodes behind it. */
  readonly ports: number[]
}

/** Starts it on a port of its own; it asks every node's readiness as a real one would. */
export async function startProxy(ports: number[]): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const ready = new Set<number>()
  let turn = 0
  const look = async () => {
    await Promise.all(
      ports.map(async (port) => {
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
        await answer?.arrayBuffer()
        if (answer?.ok) ready.add(port)
        else ready.delete(port)
      }),
    )
  }
  const server = createServer((incoming, outgoing) => {
    const able = ports.filter((port) => ready.has(port))
    turn += 1
    const port = able[turn % Math.max(1, able.length)]
    if (port === undefined) outgoing.writeHead(502).end()
    else forward({ incoming, outgoing, port, agent })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await look()
  const looking = setInterval(() => void look(), looksEveryMs)
  endsWithDrill(async () => {
    clearInterval(looking)
    agent.destroy()
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, ports }
}

function forward(of: {
  incoming: IncomingMessage
  outgoing: ServerResponse
  port: number
  agent: Agent
}): void {
  const { incoming, outgoing, port, agent } = of
  const { method, url, headers } = incoming
  const to = { host: '127.0.0.1', port, method, path: url, headers, agent }
  const sent = request(to, (answer) => {
    const { connection: _, ...passed } = answer.headers
    outgoing.writeHead(answer.statusCode ?? 502, passed)
    answer.pipe(outgoing)
    answer.on('error', () => outgoing.destroy())
  })
  sent.on('error', () =>
    outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end(),
  )
  outgoing.on('close', () => sent.destroy())
  incoming.pipe(sent)
}
