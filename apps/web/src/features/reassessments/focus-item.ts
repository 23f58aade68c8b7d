/** Moves from one question to the next or the last before, over those that are folded away. */
export function focusItem(from: HTMLElement, by: 1 | -1): void {
  const form = from.closest('form')
  const item = from.closest<HTMLElement>('[data-item]')
  if (!form || !item) return
  const items = [...form.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (candidate) => candidate.offsetParent !== null,
  )
  const next = items[items.indexOf(item) + by]
  const field =
    next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input')
  field?.focus()
}
