/** Where to go after signing in: only a path of this app, so that a link cannot send people elsewhere. */
export function safeNext(search: string, origin: string): string {
  const next = new URLSearchParams(search).get('next')
  if (!next?.startsWith('/')) return '/'
  const target = new URL(next, origin)
  return target.origin === origin && target.pathname !== '/signin'
    ? target.pathname + target.search
    : '/'
}
