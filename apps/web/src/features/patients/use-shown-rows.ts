import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

const drawnAtMost = 100
const wideRow = 37
const narrowRow = 66
const phoneWidth = '(max-width: 48em)'

interface ShownRows {
  readonly from: number
  readonly to: number
  /** Height in px of the rows that are not drawn, above and below. */
  readonly before: number
  readonly after: number
}

/** Which rows to draw: all of a short list, those in sight of a long one. */
export function useShownRows(count: number, body: RefObject<HTMLElement | null>): ShownRows {
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => setScrollMargin(body.current?.offsetTop ?? 0), [body])
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: count > drawnAtMost,
    estimateSize: () => (matchMedia(phoneWidth).matches ? narrowRow : wideRow),
    overscan: 20,
    scrollMargin,
  })
  if (count <= drawnAtMost) return { from: 0, to: count, before: 0, after: 0 }
  const drawn = virtualizer.getVirtualItems()
  const first = drawn[0]
  const last = drawn.at(-1)
  if (!first || !last) return { from: 0, to: drawnAtMost, before: 0, after: 0 }
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start - scrollMargin,
    after: virtualizer.getTotalSize() - (last.end - scrollMargin),
  }
}
