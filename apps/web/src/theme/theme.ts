import { createTheme, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#e9f6f7',
  '#d3eaec',
  '#a7d5d9',
  '#78bfc5',
  '#4fabb3',
  '#369ea7',
  '#2f99a2',
  '#1f7d86',
  '#0b666e',
  '#045057',
]

/** One theme for every screen; its contrast is checked in light and in dark. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  fontFamily: 'var(--font)',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  colors: { brand },
  components: {
    Portal: { defaultProps: { target: '#overlays' } },
    // Removes the illegal child of role=menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Select: {
      defaultProps: {
        openOnFocus: false,
        withScrollArea: false,
        styles: { options: { maxHeight: 220, overflowY: 'auto' } },
      },
    },
    MultiSelect: {
      defaultProps: {
        openOnFocus: false,
        withScrollArea: false,
        styles: { options: { maxHeight: 220, overflowY: 'auto' } },
      },
    },
    // Its steppers are under the smallest target of WCAG 2.5.8.
    NumberInput: { defaultProps: { hideControls: true } },
    // Its scroll lock writes a style element that the content security policy refuses.
    Modal: { defaultProps: { lockScroll: false } },
  },
})
