import { PageTitle } from '../../ui/page-title.tsx'

export function TodayPage() {
  return <PageTitle title="TodayPage" />
}
