import { i18n } from '@lingui/core'

const tag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

/** A language in words, `pt-BR` as `Brazilian Portuguese`; what is no tag stays as somebody wrote it. */
export function nameOfLanguage(language: string): string {
  if (!tag.test(language)) return language
  return new Intl.DisplayNames(i18n.locale || 'en', { type: 'language' }).of(language) ?? language
}
