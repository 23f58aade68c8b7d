import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** English is written in the code; the catalogs are for translators, one to a bundle, so that signing in stays light. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  format: formatter({ origins: false }),
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}/public',
      include: ['src/public', 'src/failures', 'src/words/people-words.ts'],
    },
    {
      path: '<rootDir>/src/locales/{locale}/staff',
      include: ['src'],
      exclude: ['**/src/public/**'],
    },
  ],
})
