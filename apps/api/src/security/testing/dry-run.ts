import type { Client } from '@meridian/db'

type Work = (connection: Client, opened: Promise<unknown>) => Promise<unknown>
type Begin = (how: object, work: Work) => Promise<unknown>

/**
 * The same pool, whose every transaction is undone at its end: calls do all they do and leave nothing.
 * `look` may read, in the transaction, what is about to be undone.
 */
export function dryRun(client: Client, look?: (connection: Client) => Promise<void>): Client {
  const begin: Begin = (how, work) => undone(client, { how, work, look })
  return new Proxy(client, {
    get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)),
  })
}

async function undone(
  client: Client,
  {
    how,
    work,
    look,
  }: { how: object; work: Work; look: ((connection: Client) => Promise<void>) | undefined },
) {
  const undo = new Error('Undone on purpose')
  let answer: unknown
  const begin = client.begin as unknown as Begin
  const run = begin(how, async (connection, opened) => {
    answer = await work(neverFinished(connection), opened)
    await look?.(connection)
    throw undo
  })
  await run.catch((error: unknown) => {
    if (error !== undo) throw error
  })
  return answer
}

/** The connection, on which a commit that is to travel ahead is left out. */
function neverFinished(connection: Client): Client {
  return new Proxy(connection, {
    get: (target, name) => (name === 'finish' ? () => {} : Reflect.get(target, name)),
  })
}
