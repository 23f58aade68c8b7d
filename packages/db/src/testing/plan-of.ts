import { randomUUID } from 'node:crypto'
import type { SentStatement } from './record-statements.ts'

/** A node of an executed plan. */
export interface PlanNode {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly PlanNode[]
}

/** Sends a text as it is on the connection of one transaction. */
export type SendText = (text: string) => PromiseLike<readonly Record<string, unknown>[]>

/**
 * The plan the database makes for these values, or the one it makes once for any: functions and statements
 * built once are run by the latter.
 */
type Kind = 'custom' | 'generic'

/** Runs a statement and returns every node of its plan, the root first. */
export async function planOf(
  send: SendText,
  { text, values }: SentStatement,
  kind: Kind,
): Promise<PlanNode[]> {
  const name = `explained_${randomUUID().replaceAll('-', '')}`
  await send(`set local plan_cache_mode = force_${kind}_plan`)
  await send(`prepare ${name} as ${text}`)
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : ''
  const [row] = await send(`explain (analyze, buffers, format json) execute ${name}${given}`)
  if (!row) throw new Error('Nothing was explained')
  const [{ Plan: root }] = row['QUERY PLAN'] as [{ Plan: PlanNode }]
  return nodesOf(root)
}

function literal(value: unknown): string {
  if (value === null || typeof value === 'number') return String(value)
  return `'${(Array.isArray(value) ? `{${value.join()}}` : String(value)).replaceAll("'", "''")}'`
}

/** A node and all below it. */
export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

/** Pages the whole plan touched. */
export function buffersOf([root]: readonly PlanNode[]): number {
  return root ? root['Shared Hit Blocks'] + root['Shared Read Blocks'] : 0
}

/** Rows of a table the plan looked at, those it threw away among them. */
export function rowsRead(nodes: readonly PlanNode[], table: string): number {
  return nodes
    .filter((node) => node['Relation Name'] === table)
    .map(
      (node) =>
        (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
    )
    .reduce((sum, rows) => sum + rows, 0)
}
