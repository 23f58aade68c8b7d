import { foldText } from '@meridian/domain'
import { commonPasswords, commonWords } from './common-passwords.ts'

/** Rows of keys and the alphabets, in which a step to a neighbour is no secret. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiopasdfghjklzxcvbnm']

/** Letters left over from what is guessed first; more than these make a password of their own. */
const leftover = 3

/**
 * True for a password that is among those tried first: a published one, one character or unit again
 * and again, a run along the keyboard, or a common word or the person's own e-mail address dressed up
 * with digits and signs.
 */
export function isCommonPassword(password: string, email: string): boolean {
  const folded = foldText(password)
  return (
    commonPasswords.has(folded) ||
    isRepetition(folded) ||
    isRuns(folded) ||
    isDressedUp(folded, wordsOf(email)) ||
    isDressedUp(unleet(folded), wordsOf(email))
  )
}

/** One to six characters over and over, such as `abcabcabcabc`; the last unit may be cut short. */
function isRepetition(text: string): boolean {
  return [1, 2, 3, 4, 5, 6].some((length) => {
    const unit = text.slice(0, length)
    return text.length >= 2 * length && text === unit.repeat(text.length).slice(0, text.length)
  })
}

/** Nothing but runs of at least three neighbours: `123456qwerty`, `abcdefghijkl`, `987654321000`. */
function isRuns(text: string): boolean {
  return text.split('').every((_, at) => isInRun(text, at))
}

function isInRun(text: string, at: number): boolean {
  return [at - 2, at - 1, at].some((from) => from >= 0 && isRun(text.slice(from, from + 3)))
}

function isRun(three: string): boolean {
  if (three.length < 3) return false
  const reversed = three.split('').reverse().join('')
  const same = three === three.charAt(0).repeat(3)
  return same || rows.some((row) => row.includes(three) || row.includes(reversed))
}

/** A guessable word somewhere, and hardly a letter besides the guessable words, digits and signs. */
function isDressedUp(text: string, own: readonly string[]): boolean {
  let rest = text
  for (const word of [...own, ...longestFirst]) rest = rest.replaceAll(word, ' ')
  return rest !== text && (rest.match(/\p{L}/gu) ?? []).length <= leftover
}

const longestFirst = [...commonWords].sort((a, b) => b.length - a.length)

function wordsOf(email: string): string[] {
  const folded = foldText(email)
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 4)
  return [folded, ...folded.split('@'), ...parts].filter((part) => part.length >= 3)
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function unleet(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => leet[sign] ?? sign)
}
