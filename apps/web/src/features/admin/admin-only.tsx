import type { ReactNode } from 'react'
import { useSession } from '../../session/use-session.ts'
import { NoAccess } from '../../ui/no-access.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

/** The page for an admin; for anybody else the words of a page that is not there. */
export function AdminOnly({ title, children }: { title: string; children: ReactNode }) {
  const { roles } = useSession()
  if (roles.includes('admin')) return children
  return (
    <>
      <PageTitle title={title} />
      <NoAccess />
    </>
  )
}
