import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type InstrumentId, instrumentIds } from '@meridian/domain/instruments'
import type { KeyboardEvent } from 'react'
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
import { keyOfInstrument } from './key-of-instrument.ts'

/** The fourteen instruments, those a reassessment is waiting for first; each has a key of its own. */
export function ChooseInstrument({ patient }: { patient: Patient }) {
  const { data } = useReassessments(patient.id)
  const due = listDue(data?.rows.filter(isWaiting) ?? [])
  const others = instrumentIds.filter((id) => !due.includes(id))
  if (due.length === 0) return <Choices ids={others} isFirst={true} />
  return (
    <>
      <h3>
        <Trans>Due now</Trans>
      </h3>
      <Choices ids={due} isFirst={true} />
      <h3>
        <Trans>Others</Trans>
      </h3>
      <Choices ids={others} isFirst={false} />
    </>
  )
}

function listDue(waiting: readonly Reassessment[]): InstrumentId[] {
  const asked = waiting.flatMap(({ battery, recorded }) =>
    battery.filter((id) => !recorded.includes(id)),
  )
  return instrumentIds.filter((id) => asked.includes(id))
}

interface ChoicesProps {
  readonly ids: readonly InstrumentId[]
  /** The panel opens with the focus on its first choice. */
  readonly isFirst: boolean
}

function Choices({ ids, isFirst }: ChoicesProps) {
  const { i18n } = useLingui()
  const panel = usePanel()
  const choose = (instrument: InstrumentId) => panel.open({ panel: 'assess', instrument })
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = instrumentIds.find((id) => keyOfInstrument[id] === event.key.toLowerCase())
    if (!chosen) return
    event.preventDefault()
    event.stopPropagation()
    choose(chosen)
  }
  return (
    <ul className={classes.choices}>
      {ids.map((id, index) => (
        <li key={id}>
          <Button
            variant="default"
            fullWidth
            justify="space-between"
            aria-keyshortcuts={keyOfInstrument[id]}
            {...(isFirst && index === 0 && { 'data-autofocus': true })}
            rightSection={<span className={classes.key} data-key={keyOfInstrument[id]} />}
            onKeyDown={press}
            onClick={() => choose(id)}
          >
            {i18n._(findWord(shortNameOfInstrument, id))}
          </Button>
        </li>
      ))}
    </ul>
  )
}
