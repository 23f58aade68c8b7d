import type { MiddlewareHandler } from 'hono'

/**
 * Refuses every request that could change something and does not come from Meridian's own pages:
 * another origin, another site, or a form's content type. 403 and 415.
 */
export function sameOrigin(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin') ?? originOf(c.req.header('referer'))
    if (site !== undefined && site !== 'same-origin') return c.text('Not from here.', 403)
    if (origin === null ? site === undefined : !origins.has(origin)) {
      return c.text('Not from here.', 403)
    }
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/json') return c.text('Send JSON.', 415)
    await next()
    return
  }
}

function originOf(referer: string | undefined): string | null {
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : null
}
