/**
 * Leaves the staff app for the sign-in page with a full load, so that nothing of the session stays in
 * memory; the address to come back to carries opaque ids only.
 */
export function goToSignIn(): void {
  const here = location.pathname + location.search
  location.replace(here === '/' ? '/signin' : `/signin?next=${encodeURIComponent(here)}`)
}
