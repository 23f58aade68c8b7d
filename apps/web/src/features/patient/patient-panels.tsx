import { getRouteApi } from '@tanstack/react-router'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { NotePanel } from '../notes/note-panel.tsx'
import { NoteReader } from '../notes/note-reader.tsx'
import { ReassessmentPanel } from '../reassessments/reassessment-panel.tsx'
import type { EpisodePanelProps } from './panels/episode-panel-props.ts'
import type { PatientPanel, PatientSearch } from './patient-search.ts'
import { usePanel } from './use-panel.ts'
import type { Patient } from './use-patient.ts'

const AlertPanel = lazy(async () => ({
  default: (await import('../alerts/alert-panel.tsx')).AlertPanel,
}))

const AssessPanel = lazy(async () => ({
  default: (await import('../assessments/assess-panel.tsx')).AssessPanel,
}))

const GoalPanel = lazy(async () => ({
  default: (await import('../plan/goal-panel.tsx')).GoalPanel,
}))

const route = getRouteApi('/patients/$patientId')

interface PanelProps {
  readonly patient: Patient
  readonly onClose: () => void
}

const FormPanels = {
  assessment: lazy(async () => ({
    default: (await import('./panels/assessment-panel.tsx')).AssessmentPanel,
  })),
  phase: lazy(async () => ({ default: (await import('./panels/phase-panel.tsx')).PhasePanel })),
  pause: lazy(async () => ({ default: (await import('./panels/pause-panel.tsx')).PausePanel })),
  resume: lazy(async () => ({ default: (await import('./panels/resume-panel.tsx')).ResumePanel })),
  discharge: lazy(async () => ({
    default: (await import('./panels/discharge-panel.tsx')).DischargePanel,
  })),
  readmit: lazy(async () => ({
    default: (await import('./panels/readmit-panel.tsx')).ReadmitPanel,
  })),
} satisfies Partial<Record<PatientPanel, ComponentType<EpisodePanelProps>>>

const PlainPanels = {
  request: lazy(async () => ({
    default: (await import('./panels/request-panel.tsx')).RequestPanel,
  })),
  fact: lazy(async () => ({ default: (await import('./panels/fact-panel.tsx')).FactPanel })),
  team: lazy(async () => ({ default: (await import('./panels/team-panel.tsx')).TeamPanel })),
  contact: lazy(async () => ({
    default: (await import('./panels/contact-panel.tsx')).ContactPanel,
  })),
} satisfies Partial<Record<PatientPanel, ComponentType<PanelProps>>>

/** What the address says stands open over the chart. */
export function PatientPanels({ patient }: { patient: Patient }) {
  const search = route.useSearch()
  const { close } = usePanel()
  return (
    <Suspense>
      <OpenedPanel patient={patient} search={search} onClose={close} />
    </Suspense>
  )
}

type OpenedProps = PanelProps & { readonly search: PatientSearch }

/** Panels about one thing that the address names. */
const NamedPanels: Partial<Record<PatientPanel, (props: OpenedProps) => ReactNode>> = {
  note: ({ search: { draft }, ...panel }) =>
    draft && <NotePanel key={draft} draftId={draft} {...panel} />,
  reassessment: (props) => openReassessment(props, false),
  excuse: (props) => openReassessment(props, true),
  alert: ({ search: { alert }, ...panel }) =>
    alert && <AlertPanel key={alert} alertId={alert} {...panel} />,
  goal: ({ search: { goal }, ...panel }) =>
    goal && <GoalPanel key={goal} goalId={goal} {...panel} />,
  assess: ({ search: { instrument }, ...panel }) => (
    <AssessPanel instrument={instrument} {...panel} />
  ),
}

function openReassessment({ search: { reassessment }, ...panel }: OpenedProps, isExcuse: boolean) {
  if (!reassessment) return null
  return (
    <ReassessmentPanel
      key={`${isExcuse} ${reassessment}`}
      reassessmentId={reassessment}
      isExcuse={isExcuse}
      {...panel}
    />
  )
}

function OpenedPanel(props: OpenedProps) {
  const { patient, search, onClose } = props
  const { panel, note } = search
  const { episode } = patient
  if (panel === undefined) {
    return note ? <NoteReader key={note} patient={patient} noteId={note} onClose={onClose} /> : null
  }
  const named = NamedPanels[panel]
  if (named) return named(props)
  if (panel in PlainPanels) {
    const Plain = PlainPanels[panel as keyof typeof PlainPanels]
    return <Plain patient={patient} onClose={onClose} />
  }
  const Form = FormPanels[panel as keyof typeof FormPanels]
  return episode ? <Form patient={patient} episode={episode} onClose={onClose} /> : null
}
