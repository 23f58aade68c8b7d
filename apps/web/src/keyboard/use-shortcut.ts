import { useEffect, useEffectEvent } from 'react'
import { matchKeys } from './match-keys.ts'
import { areSingleKeysOn } from './single-keys.ts'

type Run = (event: KeyboardEvent) => void

/** The newest binding of a key wins, so that a panel may take over from the page beneath it. */
const bindings: { keys: string; run: Run }[] = []
const sequenceTimeout = 1500
let pending: readonly string[] = []
let lastKeyAt = 0

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="combobox"]',
      ))
  )
}

function isBehindDialog(target: EventTarget | null): boolean {
  const dialog = document.querySelector('dialog[open]')
  return dialog !== null && !(target instanceof Node && dialog.contains(target))
}

function runNewest(keys: string, event: KeyboardEvent): void {
  const binding = bindings.findLast((candidate) => candidate.keys === keys)
  if (!binding) return
  event.preventDefault()
  binding.run(event)
}

function followSequence(event: KeyboardEvent): void {
  const now = Date.now()
  const begun = now - lastKeyAt < sequenceTimeout ? pending : []
  lastKeyAt = now
  const match = matchKeys(
    begun,
    event.key,
    bindings.map(({ keys }) => keys),
  )
  pending = match.pending
  if (match.matched) runNewest(match.matched, event)
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.ctrlKey || event.metaKey) {
    if (!event.altKey && !event.shiftKey) runNewest(`mod+${event.key.toLowerCase()}`, event)
    return
  }
  if (event.altKey || isTyping(event.target) || isBehindDialog(event.target)) return
  if (areSingleKeysOn() && document.querySelector('[role="menu"]') === null) followSequence(event)
}

/**
 * Runs `run` when the keys are typed while the component is shown. `mod+k` is Ctrl or Cmd and works
 * everywhere; single keys and sequences (`g t`) work outside fields and can be switched off.
 */
export function useShortcut(keys: string, run: Run): void {
  const runLatest = useEffectEvent(run)
  useEffect(() => {
    const binding = { keys, run: (event: KeyboardEvent) => runLatest(event) }
    if (bindings.length === 0) document.addEventListener('keydown', handleKey)
    bindings.push(binding)
    return () => {
      bindings.splice(bindings.indexOf(binding), 1)
      if (bindings.length === 0) document.removeEventListener('keydown', handleKey)
    }
  }, [keys])
}
