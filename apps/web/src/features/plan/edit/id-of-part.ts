/** The `id` of the field of a plan’s part, as the server’s answer names it too. */
export function idOfPart(path: readonly (string | number)[]): string {
  return ['plan', 'content', ...path].join('-')
}
