import { PageTitle } from '../../ui/page-title.tsx'

export function PatientsPage() {
  return <PageTitle title="PatientsPage" />
}
