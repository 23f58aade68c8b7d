import type { Item } from '@meridian/domain/instruments'
import type { Wording } from './known-forms.ts'

/** The item with the words of a pack: its text, and those at its numbers. */
export function wordItem(item: Item, wording: Wording | null | undefined): Item {
  if (!wording) return item
  const text = wording.itemText[item.key] ?? item.label
  if (item.kind !== 'number') return { ...item, text }
  const anchors = wording.anchors[item.key] ?? wording.anchors['*']
  return { ...item, text, ...(anchors && { anchors }) }
}
