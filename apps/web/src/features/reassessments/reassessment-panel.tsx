import { useLingui } from '@lingui/react/macro'
import { type ComponentType, lazy, Suspense } from 'react'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NoAccess } from '../../ui/no-access.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { type Reassessment, useReassessments } from './use-reassessments.ts'

/** What one of the panels about a reassessment is given. */
export interface OneReassessmentProps {
  readonly patient: Patient
  readonly row: Reassessment
  /** The one instrument it is about, where it is about one. */
  readonly instrument: string | undefined
  /** The draft of answers to go on with; the latest of the reassessment, unless said. */
  readonly draftId: string | undefined
  readonly onClose: () => void
}

// The instruments come with them, and nobody who only reads the chart needs them.
const views = {
  whole: lazy(() => import('./whole/whole-panel.tsx')),
  record: lazy(() => import('./record-panel.tsx')),
  excuse: lazy(() => import('./excuse-panel.tsx')),
  decide: lazy(() => import('./decide/decide-panel.tsx')),
} satisfies Record<string, ComponentType<OneReassessmentProps>>

export type ReassessmentPanelView = keyof typeof views

interface ReassessmentPanelProps extends Omit<OneReassessmentProps, 'row'> {
  readonly reassessmentId: string
  readonly view: ReassessmentPanelView
}

/** Opens one reassessment: to look at it, to record it, to say why not, or to decide at its end. */
export function ReassessmentPanel(props: ReassessmentPanelProps) {
  const { patient, reassessmentId, instrument, draftId, view, onClose } = props
  const list = useReassessments(patient.id)
  const row = list.data?.rows.find((one) => one.reassessmentId === reassessmentId)
  if (!row) return <NotFound {...props} list={list} />
  const Opened = views[view]
  return (
    <Suspense fallback={<Waiting patient={patient} onClose={onClose} />}>
      <Opened
        patient={patient}
        row={row}
        instrument={instrument}
        draftId={draftId}
        onClose={onClose}
      />
    </Suspense>
  )
}

function Waiting({ patient, onClose }: Pick<ReassessmentPanelProps, 'patient' | 'onClose'>) {
  const { t } = useLingui()
  const { name } = patient
  return (
    <Panel title={t`Reassessment, ${name}`} onClose={onClose}>
      <LoadingRows />
    </Panel>
  )
}

interface NotFoundProps extends ReassessmentPanelProps {
  readonly list: {
    readonly isPending: boolean
    readonly error: unknown
    readonly refetch: () => unknown
    readonly data?: { readonly rows: readonly Reassessment[] } | undefined
  }
}

function NotFound({ patient, onClose, list }: NotFoundProps) {
  const { t } = useLingui()
  const { name } = patient
  if (list.isPending) return <Waiting patient={patient} onClose={onClose} />
  return (
    <Panel title={t`Reassessment, ${name}`} onClose={onClose}>
      {list.data ? <NoAccess /> : <ErrorState error={list.error} retry={() => list.refetch()} />}
    </Panel>
  )
}
