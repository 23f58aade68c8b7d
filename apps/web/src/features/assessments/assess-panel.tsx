import { useLingui } from '@lingui/react/macro'
import { isInstrumentId } from '@meridian/domain/instruments'
import { useState } from 'react'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NoAccess } from '../../ui/no-access.tsx'
import { Panel } from '../../ui/panel.tsx'
import { findWord } from '../../words/find-word.ts'
import { blankForm, type FormState } from '../answers/form-state.ts'
import type { OpenedForms } from '../answers/join-answers.ts'
import { useOpenedForms } from '../answers/use-entered-forms.ts'
import { newDraftId } from '../notes/draft-ids.ts'
import type { Patient } from '../patient/use-patient.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import { AssessEntry } from './assess-entry.tsx'
import type { Assessed } from './assess-form.tsx'
import { ChooseInstrument } from './choose-instrument.tsx'

interface AssessPanelProps {
  readonly patient: Patient
  /** From the address; none yet when it is still to be chosen. */
  readonly instrument: string | undefined
  /** The draft to go on with; the latest of the instrument, unless said. */
  readonly draftId: string | undefined
  readonly onClose: () => void
}

/** Enters one instrument on a patient, whether or not a reassessment asks for it. */
export function AssessPanel({ patient, instrument, draftId, onClose }: AssessPanelProps) {
  const { t } = useLingui()
  const { name } = patient
  if (!instrument || !isInstrumentId(instrument) || !patient.access.mayWrite) {
    return (
      <Panel key="choose" title={t`Enter scores, ${name}`} onClose={onClose}>
        {patient.access.mayWrite ? <ChooseInstrument patient={patient} /> : <NoAccess />}
      </Panel>
    )
  }
  return (
    <Entry
      key={`${instrument} ${draftId}`}
      patient={patient}
      instrument={instrument}
      draftId={draftId}
      onClose={onClose}
    />
  )
}

interface EntryProps extends Omit<AssessPanelProps, 'instrument'> {
  readonly instrument: Parameters<typeof AssessEntry>[0]['instrument']
}

function Entry({ patient, instrument, draftId, onClose }: EntryProps) {
  const { t, i18n } = useLingui()
  const place = { patientId: patient.id, instrument, reassessmentId: null }
  const loaded = useOpenedForms(place, draftId)
  const [goneOn, setGoneOn] = useState<{ opened: OpenedForms; item: string } | null>(null)
  const opened = goneOn?.opened ?? loaded.data
  const what = i18n._(findWord(shortNameOfInstrument, instrument))
  const title = t`${what}, ${patient.name}`
  if (!opened) {
    return (
      <Panel title={title} onClose={onClose}>
        <LoadingRows />
      </Panel>
    )
  }
  const goOn = (assessed: Assessed, form: FormState, item: string) =>
    setGoneOn({ opened: openRest(instrument, assessed, form), item })
  return (
    <AssessEntry
      key={opened.draftId}
      title={title}
      patient={patient}
      instrument={instrument}
      place={place}
      opened={opened}
      startAt={goneOn?.item ?? null}
      onGoOn={goOn}
      onClose={onClose}
    />
  )
}

/** The same form again, with what was saved of it, under an id of its own. */
function openRest(instrument: string, { responseId }: Assessed, { answers }: FormState) {
  const form = { ...blankForm, answers, continues: responseId }
  return {
    draftId: newDraftId(),
    text: { on: null, forms: { [instrument]: form } },
    version: 0,
    savedAt: null,
    isUnsent: false,
  }
}
