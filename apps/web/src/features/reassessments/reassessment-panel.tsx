import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NoAccess } from '../../ui/no-access.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { type Reassessment, useReassessments } from './use-reassessments.ts'

// The instruments come with it, and nobody who only reads needs them.
const RecordPanel = lazy(() => import('./record-panel.tsx'))
const ExcusePanel = lazy(() => import('./excuse-panel.tsx'))

interface ReassessmentPanelProps {
  readonly patient: Patient
  readonly reassessmentId: string
  readonly isExcuse: boolean
  /** The draft of answers to go on with; the latest of the reassessment, unless said. */
  readonly draftId: string | undefined
  readonly onClose: () => void
}

/** Opens one reassessment, to record it or to say why it is not. */
export function ReassessmentPanel(props: ReassessmentPanelProps) {
  const { patient, reassessmentId, isExcuse, draftId, onClose } = props
  const list = useReassessments(patient.id)
  const row = list.data?.rows.find((one) => one.reassessmentId === reassessmentId)
  if (!row) return <NotFound {...props} list={list} />
  const Opened = isExcuse ? ExcusePanel : RecordPanel
  return (
    <Suspense fallback={<Waiting patient={patient} onClose={onClose} />}>
      <Opened patient={patient} row={row} draftId={draftId} onClose={onClose} />
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
