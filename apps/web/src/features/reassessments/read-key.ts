/** The number a key stands for within the range; `t` is ten; null for any other key. */
function digitOfKey(
  key: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  const number = key.toLowerCase() === 't' ? 10 : /^\d$/.test(key) ? Number(key) : null
  return number !== null && number >= min && number <= max ? number : null
}

export type KeyMeaning =
  | { readonly answer: number | null; readonly move: 1 | 0 }
  | { readonly move: 1 | -1 }
  | null

/** What a key does on a question answered by a number; null for keys that stay the browser's own. */
export function readKey(
  key: string,
  range: { readonly min: number; readonly max: number },
): KeyMeaning {
  const digit = digitOfKey(key, range)
  if (digit !== null) return { answer: digit, move: 1 }
  switch (key) {
    case '.':
      return { answer: null, move: 1 }
    case 'Backspace':
      return { answer: null, move: 0 }
    case 'ArrowUp':
      return { move: -1 }
    case 'ArrowDown':
      return { move: 1 }
    default:
      return null
  }
}
