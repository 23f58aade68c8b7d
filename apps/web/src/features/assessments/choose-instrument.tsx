import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type InstrumentId, instrumentIds } from '@meridian/domain/instruments'
import { findWord } from '../../words/find-word.ts'
import { usePanel } from '../patient/use-panel.ts'
import type { Patient } from '../patient/use-patient.ts'
import {
  isWaiting,
  type Reassessment,
  useReassessments,
} from '../reassessments/use-reassessments.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import classes from './assess.module.css'

/** The fourteen instruments, those a reassessment is waiting for first. */
export function ChooseInstrument({ patient }: { patient: Patient }) {
  const { data } = useReassessments(patient.id)
  const due = listDue(data?.rows.filter(isWaiting) ?? [])
  const others = instrumentIds.filter((id) => !due.includes(id))
  return (
    <>
      {due.length > 0 && (
        <>
          <h3>
            <Trans>Due now</Trans>
          </h3>
          <Choices ids={due} />
          <h3>
            <Trans>Others</Trans>
          </h3>
        </>
      )}
      <Choices ids={others} />
    </>
  )
}

function listDue(waiting: readonly Reassessment[]): InstrumentId[] {
  const asked = waiting.flatMap(({ battery, recorded }) =>
    battery.filter((id) => !recorded.includes(id)),
  )
  return instrumentIds.filter((id) => asked.includes(id))
}

function Choices({ ids }: { ids: readonly InstrumentId[] }) {
  const { i18n } = useLingui()
  const panel = usePanel()
  return (
    <ul className={classes.choices}>
      {ids.map((id) => (
        <li key={id}>
          <Button
            variant="default"
            fullWidth
            justify="flex-start"
            onClick={() => panel.open({ panel: 'assess', instrument: id })}
          >
            {i18n._(findWord(shortNameOfInstrument, id))}
          </Button>
        </li>
      ))}
    </ul>
  )
}
