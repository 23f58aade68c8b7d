import { PageTitle } from '../../ui/page-title.tsx'

export function NewPatientPage() {
  return <PageTitle title="NewPatientPage" />
}
