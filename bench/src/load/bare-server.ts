import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import postgres from 'postgres'
import type { BareSetup } from './start-bare.ts'

/**
 * The bare minimum this machine can do: Node's own http server and the driver, the statements as they
 * are, no session, no tenant, no validation. Its setup is the file named first.
 */
const setup = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BareSetup
const client = postgres(setup.url, { max: 4, onnotice: () => {} })

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    answer(request.url ?? '/', body).then(
      (rows) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(rows))
      },
      (error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      },
    )
  })
})

async function answer(path: string, body: string): Promise<unknown> {
  if (path === '/insert') return insert(JSON.parse(body))
  const rows: unknown[] = []
  for (const { text, values } of setup.statements[path.slice(1)] ?? []) {
    rows.push(await client.unsafe(text, values as never[], { prepare: true }))
  }
  return rows
}

async function insert({ id, text }: { id: string; text: string }): Promise<unknown> {
  await client.begin(async (tx) => {
    await tx`insert into bare_note (id, body, at) values (${id}, ${text}, now())`
  })
  return { id }
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.({ port: address.port })
})
