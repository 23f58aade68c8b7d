import type { Item } from '@meridian/domain/instruments'
import type { KnownForm } from './known-forms.ts'

/**
 * The item with the words of a pack, its text and those at its numbers, and with what the patient calls the
 * activity it rates.
 */
export function wordItem(
  item: Item,
  known: Pick<KnownForm, 'wording' | 'activities'> | undefined,
): Item {
  const activity = known?.activities[item.key]
  const wording = known?.wording
  const text = wording?.itemText[item.key] ?? item.text ?? item.label
  const worded = { ...item, text: activity ? `${text}: ${activity}` : text }
  if (worded.kind !== 'number') return worded
  const anchors = wording?.anchors[item.key] ?? wording?.anchors['*'] ?? worded.anchors
  return { ...worded, ...(anchors && { anchors }) }
}
