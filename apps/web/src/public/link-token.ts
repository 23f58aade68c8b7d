/** The secret of a link, from the fragment: it is never sent with an address nor kept in a log. */
export function readLinkToken(): string {
  return location.hash.replace(/^#/, '')
}
