import { i18n, type Messages } from '@lingui/core'

/** Makes the catalog of this bundle the language of the screen, before anything is drawn. */
export function startLanguage(locale: string, messages: Messages): void {
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
}
