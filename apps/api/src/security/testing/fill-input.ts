import type * as z from 'zod'
import { coreOf, definitionOf, type FieldPath, isId } from './schema-fields.ts'

/** The value of a field by its place, or undefined when its type alone says enough. */
export type KnownFields = (path: FieldPath) => unknown

export interface FillOptions {
  readonly known?: KnownFields
  /** Which of the fields that may be left out are filled as well; none, unless said. */
  readonly fillsOptional?: (path: FieldPath) => boolean
}

const texts = [
  'Plain words',
  'plain@example.org',
  '2026-01-05',
  '2026-01-05T08:00:00.000Z',
  'Europe/Madrid',
  '09:00',
  '17:00',
  'A'.repeat(43),
  '',
]
const leaves: readonly unknown[] = [...texts, 1, 0, false, null]

/**
 * An input the schema takes, made by walking it: known fields by name, everything else by type.
 * Throws for an id nobody knows, so that a new procedure cannot go untested.
 */
export function fillInput(schema: z.ZodType, options: FillOptions = {}, path: FieldPath = []) {
  const value = fill(schema, options, path)
  const parsed = schema.safeParse(value)
  if (parsed.success) return value
  throw new Error(`No input could be made at ${path.join('.')}: ${parsed.error.message}`)
}

function fill(schema: z.ZodType, options: FillOptions, path: FieldPath): unknown {
  const mayMiss = definitionOf(schema).type === 'optional' && path.length > 0
  if (mayMiss && !options.fillsOptional?.(path)) return undefined
  const known = options.known?.(path)
  if (known !== undefined) return known
  const core = coreOf(schema)
  const { shape, element } = definitionOf(core)
  if (shape) return fillObject(shape, options, path)
  if (element) return fillArray(core, element, { options, path })
  return fillLeaf(schema, path)
}

function fillObject(
  shape: Readonly<Record<string, z.ZodType>>,
  options: FillOptions,
  path: FieldPath,
) {
  const fields = Object.entries(shape).map(([name, field]): [string, unknown] => [
    name,
    fill(field, options, [...path, name]),
  ])
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function fillArray(
  schema: z.ZodType,
  element: z.ZodType,
  { options, path }: { options: FillOptions; path: FieldPath },
) {
  const item = fill(element, options, [...path, 0])
  const candidates = [1, 7, 0].map((length) => Array.from({ length }, () => item))
  return candidates.find((items) => schema.safeParse(items).success)
}

function fillLeaf(schema: z.ZodType, path: FieldPath): unknown {
  if (isId({ path, schema })) throw new Error(`Nobody knows an id for ${path.join('.')}`)
  const found = [...ownValues(schema), ...leaves, {}].find((leaf) => schema.safeParse(leaf).success)
  if (found === undefined) throw new Error(`No value fits ${path.join('.')}`)
  return found
}

/** The values an enumeration or a literal lists itself. */
function ownValues(schema: z.ZodType): unknown[] {
  const { values, entries, innerType } = definitionOf(schema)
  if (innerType) return ownValues(innerType)
  return [...(values ?? []), ...Object.values(entries ?? {})]
}

/** Another input that the schema takes as well, or null when it has nothing to vary. */
export function varyInput(schema: z.ZodType, input: Readonly<Record<string, unknown>>) {
  for (const [name, value] of Object.entries(input)) {
    if (name === 'idempotencyKey') continue
    const other = othersOf(schema, name, value)
      .map((candidate) => ({ ...input, [name]: candidate }))
      .find((candidate) => schema.safeParse(candidate).success)
    if (other) return other
  }
  return null
}

function othersOf(schema: z.ZodType, name: string, value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1]
  if (typeof value === 'boolean') return [!value]
  if (Array.isArray(value)) return [[...value, ...value.slice(0, 1)]]
  const field = definitionOf(coreOf(schema)).shape?.[name]
  if (field && isFields(value)) return [varyInput(field, value)]
  const listed = field ? ownValues(field) : []
  const others = [...listed, 'Other plain words', 'other@example.org', '2026-01-06']
  return [...others, '01890a5d-ac96-774b-bcce-b302099a8057'].filter((other) => other !== value)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
