import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/**
 * Makes English the language of the screen, before anything is drawn. English stands in the code, each
 * message with the page that says it: no page waits for the words of another.
 */
export function startLanguage(): void {
  i18n.setMessagesCompiler(compileMessage)
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  document.documentElement.lang = 'en'
}
