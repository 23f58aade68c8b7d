const length = 120

/** The beginning of a note's text on one line, at most 120 characters. */
export function excerptOf(sections: readonly { readonly text: string }[]): string {
  const text = sections
    .map((section) => section.text.trim())
    .filter((part) => part !== '')
    .join(' · ')
    .replace(/\s+/g, ' ')
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
