import fc from 'fast-check'
import { type Field, type FieldPath, withValue } from './schema-fields.ts'

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '\u202e\u2028',
  'é'.normalize('NFD'),
  '😀'.repeat(200),
  'x'.repeat(100_000),
  '01890a5d-ac96-774b-bcce-b302099a8057',
  '01890A5D-AC96-774B-BCCE-B302099A8057',
  '00000000-0000-0000-0000-000000000000',
  "'; drop table patient; --",
  '%',
  '\\',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13',
  '2026-01-05T08:00:00.000+14:00',
  '1899-12-31T23:59:59.999Z',
  '99:99',
  'Etc/Nowhere',
  'constructor',
  '__proto__',
]

const numbers = [
  0,
  -0,
  -1,
  0.5,
  1e308,
  2 ** 31 - 2,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_VALUE,
]

const strange: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[[[[]]]]],
  { toString: 1 },
  { length: 3 },
  ['a', 1, null],
  { '\u0000': '\u0000' },
  JSON.parse('{"__proto__": {"isAdmin": true}}'),
]

/** A value no page would send: hostile text, odd numbers, other types, or anything at all. */
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...numbers),
  fc.constantFrom(...strange),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** The values to try in one place: all hostile ones of its type, and some of every other. */
export function hostileTo({ schema }: Field): readonly unknown[] {
  const takes = (samples: readonly unknown[]) =>
    samples.some((sample) => schema.safeParse(sample).success)
  const isText = takes(['Plain words in a row', ...texts])
  const isNumber = takes([1, ...numbers])
  return [
    ...(isText ? texts : texts.slice(2, 5)),
    ...(isNumber ? numbers : numbers.slice(1, 3)),
    ...strange,
  ]
}

/** Two places of a good input with anything at all in them, as the body's text. */
export function malformedInput(good: unknown, fields: readonly Field[]): fc.Arbitrary<string> {
  const places: FieldPath[] = fields.map(({ path }) => path)
  const change = fc.tuple(fc.constantFrom(...places), value)
  return fc
    .tuple(change, change)
    .map((changes) =>
      textOf(changes.reduce((input, [path, bad]) => withValue(input, path, bad), good)),
    )
}

/** A body's text; `undefined` has no JSON, and no body is as good. */
export const textOf = (input: unknown) => JSON.stringify(input) ?? ''

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** Bodies that are no input at all, or JSON that a writer of JSON would not make. */
export const malformedBodies: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '1e400',
  '-0',
  '{"version":1e400}',
  '{"version":123456789012345678901234567890}',
  '{"__proto__":{"patientId":1}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"patientId":{"toString":"x"}}',
  '{"a":1,"a":2}',
  '\ufeff{}',
  '{"text":"\\ud800"}',
  '{"text":"\\u0000"}',
  deep(5_000),
  `{"a":${deep(5_000)}}`,
  'undefined',
  'NaN',
]
