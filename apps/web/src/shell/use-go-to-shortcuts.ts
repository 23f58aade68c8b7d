import { useNavigate } from '@tanstack/react-router'
import { useShortcut } from '../keyboard/use-shortcut.ts'

/** `g t`, `g p` and `g s`, on every page. */
export function useGoToShortcuts(): void {
  const navigate = useNavigate()
  useShortcut('g t', () => void navigate({ to: '/' }))
  useShortcut('g s', () => void navigate({ to: '/alerts' }))
  useShortcut('g p', () => void navigate({ to: '/patients' }))
}
