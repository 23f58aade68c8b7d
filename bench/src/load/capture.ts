import { onPool, type Tx } from '@meridian/db'
import postgres from 'postgres'
import type { Statement } from './start-bare.ts'

/** The statements a repository function sends, with their values, as the driver sees them. */
export async function captureStatements(
  url: string,
  work: (tx: Tx) => Promise<unknown>,
): Promise<Statement[]> {
  const seen: Statement[] = []
  const client = postgres(url, {
    max: 1,
    fetch_types: false,
    onnotice: () => {},
    debug: (_, text, values) => seen.push({ text, values }),
  })
  await work(onPool(client))
  await client.end()
  return seen
}
