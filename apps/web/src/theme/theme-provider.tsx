import { useLingui } from '@lingui/react/macro'
import {
  localStorageColorSchemeManager,
  MantineProvider,
  type MantineThemeOverride,
  mergeThemeOverrides,
} from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { resolveCssVariables } from './css-variables.ts'
import { theme } from './theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'meridian.color-scheme' })

/** The nonce of this response, so that generated style elements pass the content security policy. */
function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || (meta?.content ?? '')
}

/** The theme with the few words that the component library speaks by itself. */
function useWordedTheme(): MantineThemeOverride {
  const { t } = useLingui()
  const close = t`Close the message`
  const show = t`Show the password`
  return useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
          PasswordInput: {
            defaultProps: { visibilityToggleButtonProps: { 'aria-label': show } },
          },
        },
      }),
    [close, show],
  )
}

/** Colours, sizes and defaults for everything beneath it; follows the system's light or dark. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={useWordedTheme()}
      cssVariablesResolver={resolveCssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  )
}
