import { useNavigate } from '@tanstack/react-router'
import { useShortcut } from '../keyboard/use-shortcut.ts'

/** `g t` and `g p`, on every page. */
export function useGoToShortcuts(): void {
  const navigate = useNavigate()
  useShortcut('g t', () => void navigate({ to: '/' }))
  useShortcut('g p', () => void navigate({ to: '/patients' }))
}
