import type { RefObject } from 'react'
import { useShortcut } from './use-shortcut.ts'

/**
 * `j` and `k` move through the links marked `data-row` inside `list`; Enter opens, because they are
 * links.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  function step(by: 1 | -1): void {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const next = at < 0 ? rows[0] : rows[at + by]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut('j', () => step(1))
  useShortcut('k', () => step(-1))
}
