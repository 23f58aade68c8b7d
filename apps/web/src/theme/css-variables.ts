import type { CSSVariablesResolver } from '@mantine/core'

/** Leads the component library to the colours of `tokens.css`, where its own are too faint or too grey. */
export const resolveCssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-error': 'var(--tone-urgent)',
    '--mantine-color-anchor': 'var(--ink-link)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-default-border': 'var(--line-strong)',
  }
  return {
    variables: {},
    light: shared,
    dark: {
      ...shared,
      '--mantine-color-dark-7': '#15191c',
      '--mantine-color-dark-6': '#20272b',
      '--mantine-color-dark-5': '#2a3238',
      '--mantine-color-dark-4': '#3a434a',
    },
  }
}
