/** How the session cookie is named and protected; `__Host-` needs https, which loopback has not. */
export interface SessionCookie {
  read(header: string | undefined): string | null
  write(token: string | null): string
}

/** The session cookie of an installation reached at `publicUrl`. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-meridian' : 'meridian'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    read(header) {
      for (const part of (header ?? '').split(';')) {
        const [key, value] = part.trim().split('=', 2)
        if (key === name && value) return value
      }
      return null
    },
    write: (token) =>
      token === null
        ? `${name}=; ${attributes}; Max-Age=0`
        : `${name}=${token}; ${attributes}; Max-Age=43200`,
  }
}
