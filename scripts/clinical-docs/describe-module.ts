import { list, page, table, words } from './markdown.ts'
import { type AnyCitation, isCitation, type PlacedSource, tagMeanings } from './sources.ts'

/** What a folder's public exports say by themselves: its figures and its rules with their sources. */
export interface DescribedModule {
  readonly body: string
  readonly sources: readonly PlacedSource[]
}

/**
 * Describes whatever data a folder exports: records of citations become a table of rules, other plain
 * data a list of figures. Functions, schemas and what `shown` names are left out, so that a folder can
 * grow without this page being touched.
 */
export function describeModule(
  area: string,
  module: Readonly<Record<string, unknown>>,
  shown: readonly string[] = [],
): DescribedModule {
  const entries = Object.entries(module)
    .filter(([name, value]) => !shown.includes(name) && !isForProgram(name) && isPlainData(value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const sources = entries.flatMap(([name, value]) =>
    findCitations(value, `${area}, ${words(name)}`),
  )
  const figures = entries.filter(([, value]) => !isCitationRecord(value))
  return {
    body: page(
      '## Figures and lists',
      list(figures.map(([name, value]) => `**${words(name)}**: ${describeValue(value)}`)),
      '## Rules and their sources',
      table(
        ['rule', 'what it says', 'founded on', 'source'],
        sources.map(({ where, citation }) => ruleRow(where, citation)),
      ),
    ),
    sources,
  }
}

function ruleRow(where: string, { text, supports, tag, id, section }: AnyCitation): unknown[] {
  const said = supports ? `${supports} (${text})` : text
  return [where.split(', ').at(-1), said, `[${tag}] ${tagMeanings[tag]}`, section ?? id]
}

/** Codes by which the program refuses an entry tell a clinician nothing. */
function isForProgram(name: string): boolean {
  return name.endsWith('Refusals')
}

function isPlainData(value: unknown): boolean {
  if (typeof value === 'function' || value === undefined) return false
  if (typeof value !== 'object' || value === null) return true
  if (value instanceof Map || value instanceof Set || value instanceof RegExp) return false
  // A zod schema is an object too, and no figure.
  return !('_zod' in value)
}

function isCitationRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const members = Object.values(value)
  return members.length > 0 && members.every(isCitation)
}

function findCitations(value: unknown, where: string): PlacedSource[] {
  if (isCitation(value)) return [{ where, citation: value }]
  if (Array.isArray(value)) return value.flatMap((member) => findCitations(member, where))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    isCitationKey(name)
      ? findCitations(member, where)
      : findCitations(member, `${where}, ${words(name)}`),
  )
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return describeArray(value)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .filter(([name, member]) => !isCitationKey(name) && isPlainData(member))
    .map(([name, member]) => `${words(name)} ${describeNested(member)}`)
    .join('; ')
}

function describeNested(value: unknown): string {
  return typeof value === 'object' && value !== null ? `(${describeValue(value)})` : String(value)
}

function describeArray(values: readonly unknown[]): string {
  const shown = values.slice(0, 80).map(describeNested).join(', ')
  return values.length > 80 ? `${shown}, … (${values.length} in all)` : shown
}

function isCitationKey(name: string): boolean {
  return /^(citations?|sources?)$/i.test(name)
}
