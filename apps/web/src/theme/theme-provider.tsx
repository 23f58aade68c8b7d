import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { resolveCssVariables } from './css-variables.ts'
import { theme } from './theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'meridian.color-scheme' })

/** The nonce of this response, so that generated style elements pass the content security policy. */
function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || (meta?.content ?? '')
}

/** Colours, sizes and defaults for everything beneath it; follows the system's light or dark. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  )
}
