/** A stretch of a line, in bold or not. */
export interface Stretch {
  readonly text: string
  readonly isBold: boolean
}

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Stretch[])[] }
  | { readonly kind: 'list'; readonly lines: readonly (readonly Stretch[])[] }

const bullet = /^\s*[-•]\s+/

function parseLine(line: string): Stretch[] {
  return line
    .split(/\*\*(?=\S)(.+?)(?<=\S)\*\*/)
    .map((text, index) => ({ text, isBold: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/**
 * The light marks of a note: `**bold**`, `- list`, blank lines between paragraphs. Everything else, tags
 * of HTML included, is text.
 */
export function parseMarks(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: Stretch[][] }[] = []
  let last: Block['kind'] | null = null
  for (const line of text.split('\n')) {
    const kind = bullet.test(line) ? 'list' : 'paragraph'
    if (line.trim() === '') last = null
    else {
      if (last !== kind) blocks.push({ kind, lines: [] })
      blocks.at(-1)?.lines.push(parseLine(line.replace(kind === 'list' ? bullet : '', '')))
      last = kind
    }
  }
  return blocks
}
