import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { nameOfSlot } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import type { OneReassessmentProps } from '../reassessment-panel.tsx'
import { isWaiting, type WholeReassessment } from '../use-reassessments.ts'
import { HowItEnded } from './how-it-ended.tsx'
import { PartRow } from './part-row.tsx'
import classes from './whole.module.css'
import { WholeActions } from './whole-actions.tsx'
import { AskedBy, WindowText } from './window-text.tsx'

/** One reassessment, whole: why it is asked, when, whose part is what, and how it ended. */
export default function WholePanel({ patient, row, onClose }: OneReassessmentProps) {
  const { t, i18n } = useLingui()
  const { reassessmentId } = row
  const whole = useQuery(trpc.reassessments.read.queryOptions({ reassessmentId }))
  const slot = i18n._(findWord(nameOfSlot, row.slot))
  const { name } = patient
  return (
    <Panel
      title={t`${slot}, ${name}`}
      onClose={onClose}
      footer={<WholeActions row={row} patient={patient} onClose={onClose} />}
    >
      {whole.isPending && <LoadingRows />}
      {whole.isError && !whole.data && <ErrorState error={whole.error} retry={whole.refetch} />}
      {whole.data && (
        <Whole whole={whole.data} isOpen={isWaiting(row) && patient.access.mayWrite} />
      )}
    </Panel>
  )
}

function Whole({ whole, isOpen }: { whole: WholeReassessment; isOpen: boolean }) {
  const { i18n } = useLingui()
  const required = whole.parts.filter(({ isRequired }) => isRequired)
  const offered = whole.parts.filter(({ isRequired }) => !isRequired)
  const merged = whole.mergedFrom.map((slot) => i18n._(findWord(nameOfSlot, slot)))
  const also = new Intl.ListFormat(i18n.locale).format(merged)
  const of = required.length
  const done = of - whole.missing.length
  const rowOf = (part: WholeReassessment['parts'][number]) => (
    <PartRow
      key={part.instrument}
      part={part}
      reassessmentId={whole.reassessmentId}
      isOpen={isOpen}
    />
  )
  return (
    <>
      {merged.length > 0 && (
        <p className={classes.text}>
          <Trans>One with: {also}.</Trans>
        </p>
      )}
      <WindowText whole={whole} />
      <AskedBy askedBy={whole.askedBy} />
      <HowItEnded whole={whole} />
      <h3 className={classes.heading}>
        <Plural
          value={of}
          one={`${done} of # part answered or excused`}
          other={`${done} of # parts answered or excused`}
        />
      </h3>
      <ul className={classes.parts}>{required.map(rowOf)}</ul>
      {offered.length > 0 && (
        <>
          <h3 className={classes.heading}>
            <Trans>Optional</Trans>
          </h3>
          <ul className={classes.parts}>{offered.map(rowOf)}</ul>
        </>
      )}
    </>
  )
}
