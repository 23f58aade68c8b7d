import type postgres from 'postgres'
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

/** Runs a statement and returns every node of its plan, the root first. */
export async function planOf(
  sql: postgres.ISql,
  { text, values }: SentStatement,
): Promise<PlanNode[]> {
  const [row] = await sql.unsafe<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
    `explain (analyze, buffers, format json) ${text}`,
    values as never[],
  )
  if (!row) throw new Error('Nothing was explained')
  return nodesOf(row['QUERY PLAN'][0].Plan)
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
