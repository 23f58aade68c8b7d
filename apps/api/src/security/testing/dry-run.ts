import type { Client } from '@meridian/db'

type Begin = (work: (connection: Client) => Promise<unknown>) => Promise<unknown>

/**
 * The same pool, whose every transaction is undone at its end: calls do all they do and leave nothing.
 * `look` may read, in the transaction, what is about to be undone.
 */
export function dryRun(client: Client, look?: (connection: Client) => Promise<void>): Client {
  const begin: Begin = (work) => undone(client, work, look)
  return new Proxy(client, {
    get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)),
  })
}

async function undone(
  client: Client,
  work: (connection: Client) => Promise<unknown>,
  look?: (connection: Client) => Promise<void>,
) {
  const undo = new Error('Undone on purpose')
  let answer: unknown
  const run = client.begin(async (connection) => {
    answer = await work(connection as unknown as Client)
    await look?.(connection as unknown as Client)
    throw undo
  })
  await run.catch((error: unknown) => {
    if (error !== undo) throw error
  })
  return answer
}
