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
  const named = activity ? { ...item, label: `${item.label}: ${activity}` } : item
  const wording = known?.wording
  if (!wording) return named
  const text = wording.itemText[item.key] ?? named.label
  if (named.kind !== 'number') return { ...named, text }
  const anchors = wording.anchors[item.key] ?? wording.anchors['*']
  return { ...named, text, ...(anchors && { anchors }) }
}
