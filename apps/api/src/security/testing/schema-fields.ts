import type * as z from 'zod'

/** A place in an input: field names and indexes from the top. */
export type FieldPath = readonly (string | number)[]

export interface Field {
  readonly path: FieldPath
  readonly schema: z.ZodType
}

/** What the walk reads of a zod schema's definition. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
}

/** The definition of a schema, whatever its kind. */
export const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition

/** The schema under `optional`, `nullable`, defaults and transforms of objects and arrays. */
export function coreOf(schema: z.ZodType): z.ZodType {
  const { innerType, in: source } = definitionOf(schema)
  if (innerType) return coreOf(innerType)
  if (!source) return schema
  const core = coreOf(source)
  return ['object', 'array'].includes(definitionOf(core).type) ? core : schema
}

/** Every object of an input, the input itself first. */
export function listObjects(schema: z.ZodType, path: FieldPath = []): Field[] {
  const core = coreOf(schema)
  const { shape, element } = definitionOf(core)
  const below = element
    ? listObjects(element, [...path, 0])
    : Object.entries(shape ?? {}).flatMap(([name, field]) => listObjects(field, [...path, name]))
  return shape ? [{ path, schema: core }, ...below] : below
}

/** Every field of an input that holds no further fields. */
export function listLeaves(schema: z.ZodType, path: FieldPath = []): Field[] {
  const { shape, element } = definitionOf(coreOf(schema))
  if (element) return listLeaves(element, [...path, 0])
  if (!shape) return [{ path, schema }]
  return Object.entries(shape).flatMap(([name, field]) => listLeaves(field, [...path, name]))
}

/** True for a field that takes a record's id and no other text. */
export function isId({ schema }: Field): boolean {
  const takes = (value: string) => schema.safeParse(value).success
  return takes('01890a5d-ac96-774b-bcce-b302099a8057') && !takes('Plain words in a row')
}

/** A copy of an input with another value in one place; what is missing on the way is made. */
export function withValue(input: unknown, [first, ...rest]: FieldPath, value: unknown): unknown {
  if (first === undefined) return value
  if (typeof first === 'number') {
    const items = Array.isArray(input) ? [...input] : []
    items[first] = withValue(items[first], rest, value)
    return items
  }
  const fields = typeof input === 'object' && input !== null ? input : {}
  const before: unknown = (fields as Record<string, unknown>)[first]
  return { ...fields, [first]: withValue(before, rest, value) }
}
