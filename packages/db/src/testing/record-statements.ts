import type { Client } from '../client.ts'
import { onPool, type Tx } from '../tenant.ts'

/** One statement as a repository function sends it. */
export interface SentStatement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What a repository function would send, in order, every answer being empty; no database is asked. */
export async function recordStatements(
  work: (tx: Tx, client: Client) => PromiseLike<unknown>,
): Promise<SentStatement[]> {
  const sent: SentStatement[] = []
  const nothing = () => Object.assign(Promise.resolve([]), { values: () => Promise.resolve([]) })
  const client = {
    options: { parsers: {}, serializers: {} },
    unsafe: (text: string, values: readonly unknown[] = []) => {
      sent.push({ text, values })
      return nothing()
    },
  }
  const recording = client as unknown as Client
  await work(onPool(recording), recording)
  return sent
}
