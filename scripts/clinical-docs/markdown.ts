/** A cell or line without what Markdown would read as structure. */
export function plain(value: unknown): string {
  return String(value ?? '–')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
}

/** A table with a header row; rows of another length are a fault of the caller. */
export function table(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  if (rows.length === 0) return '_None._\n'
  const lines = [header, header.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(plain).join(' | ')} |`,
  )
  return `${lines.join('\n')}\n`
}

/** A list of points. */
export function list(points: readonly string[]): string {
  return points.length === 0 ? '_None._\n' : `${points.map((point) => `- ${point}`).join('\n')}\n`
}

/** `camelCase` and `snake_case` as words; codes such as `TF4` and `EX-HN3` stay as they are. */
export function words(name: string): string {
  if (/^[A-Z]{2}/.test(name)) return name
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
}

/** Blocks with an empty line between them, ending in a newline. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.map((block) => block.trim()).join('\n\n')}\n`
}
