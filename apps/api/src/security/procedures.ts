import type { Permission } from '@meridian/domain/access'
import type * as z from 'zod'
import { appRouter } from '../router.ts'

/** One procedure of the router, as the tables and tests enumerate it. */
export interface Procedure {
  /** Such as `patients.read`. */
  readonly path: string
  readonly type: 'query' | 'mutation'
  readonly permission: Permission | 'session' | 'public'
  readonly input: z.ZodType
}

interface Definition {
  readonly type: string
  readonly meta?: { readonly permission: Procedure['permission'] }
  readonly inputs: readonly z.ZodType[]
}

/** Every procedure there is; throws for one that they could not tell. */
export function listProcedures(): Procedure[] {
  const all = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>
  return Object.entries(all).map(([path, { _def: definition }]) => {
    const { type, meta, inputs } = definition
    const [input] = inputs
    if (type !== 'query' && type !== 'mutation') throw new Error(`${path} is a ${type}`)
    if (!meta) throw new Error(`${path} says nothing of who may call it`)
    if (!input || inputs.length > 1) throw new Error(`${path} does not check one input`)
    return { path, type, permission: meta.permission, input }
  })
}

/** The procedure of a path. */
export function getProcedure(path: string): Procedure {
  const found = listProcedures().find((procedure) => procedure.path === path)
  if (!found) throw new Error(`There is no ${path}`)
  return found
}
