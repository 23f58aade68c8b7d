import type { CSSVariablesResolver } from '@mantine/core'

/**
 * Colours that the library leaves too faint for small text, at 4.5:1 or better on the body, and the
 * tones of a status: a word and a shape always stand beside them.
 */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    // 3:1 against the body, so that a field can be seen (WCAG 1.4.11).
    '--mantine-color-default-border': '#868e96',
    '--mantine-color-error': '#a61b1b',
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c636a',
    '--tone-urgent': '#a61b1b',
    '--tone-urgent-surface': '#fdeeee',
    '--tone-warning': '#7a4b00',
    '--tone-warning-surface': '#fff4dd',
    '--tone-good': '#1b6035',
    '--tone-good-surface': '#e7f6ec',
    '--tone-info': '#0b5c80',
    '--tone-info-surface': '#e6f3fa',
    '--tone-quiet': '#495057',
    '--tone-quiet-surface': '#f1f3f5',
    '--surface-raised': '#ffffff',
    '--surface-sunken': '#f6f8f9',
    '--line': '#d5dade',
    '--line-strong': '#868e96',
    '--focus-ring': '#0b666e',
  },
  dark: {
    '--mantine-color-body': '#15191c',
    '--mantine-color-text': '#dde2e6',
    '--mantine-color-default-border': '#7d868e',
    '--mantine-color-error': '#ff9d9d',
    '--mantine-color-dimmed': '#a9b1b8',
    '--mantine-color-placeholder': '#98a1a8',
    '--tone-urgent': '#ffa8a8',
    '--tone-urgent-surface': '#3a1d1f',
    '--tone-warning': '#ffcf7a',
    '--tone-warning-surface': '#352a14',
    '--tone-good': '#86dfa5',
    '--tone-good-surface': '#17301f',
    '--tone-info': '#8fd0f0',
    '--tone-info-surface': '#152c38',
    '--tone-quiet': '#b4bcc3',
    '--tone-quiet-surface': '#252b30',
    '--surface-raised': '#1c2226',
    '--surface-sunken': '#111518',
    '--line': '#353d44',
    '--line-strong': '#7d868e',
    '--focus-ring': '#4fabb3',
  },
})
