import { lazy } from 'react'

/** Loaded when first asked for. */
export const PatientPalette = lazy(async () => ({
  default: (await import('../features/palette/patient-palette.tsx')).PatientPalette,
}))

/** Loaded when first asked for. */
export const KeyboardHelp = lazy(async () => ({
  default: (await import('../features/me/keyboard-help.tsx')).KeyboardHelp,
}))
