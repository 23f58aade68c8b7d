import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { useSession } from '../../session/use-session.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PaletteResults } from './palette-results.tsx'
import classes from './patient-palette.module.css'

export type FoundPatient = RouterOutputs['patients']['list']['rows'][number]

const shownAtMost = 8

function useFoundPatients(text: string) {
  const typed = text.trim()
  const [search] = useDebouncedValue(typed, 120)
  const isClinician = useSession().disciplines.length > 0
  const input = search === '' ? { ...(isClinician && { mine: true }) } : { search }
  const found = useQuery(
    trpc.patients.list.queryOptions(input, { placeholderData: keepPreviousData }),
  )
  const answersTyped = found.isSuccess && !found.isPlaceholderData && search === typed
  return { found, answersTyped }
}

/** Any patient from anywhere: type the beginning of a name or the record number, then Enter. */
export function PatientPalette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [isAwaited, setIsAwaited] = useState(false)
  const { found, answersTyped } = useFoundPatients(text)
  const patients = found.data?.rows.slice(0, shownAtMost) ?? []
  const at = Math.min(active, Math.max(patients.length - 1, 0))
  function open(patient: FoundPatient): void {
    onClose()
    void navigate({ to: '/patients/$patientId', params: { patientId: patient.id } })
  }
  const openAwaited = useEffectEvent(() => {
    const chosen = patients[at]
    setIsAwaited(false)
    if (chosen) open(chosen)
  })
  // Enter may come before the answer: it must open who was typed, never who is still shown.
  useEffect(() => {
    if (isAwaited && answersTyped) openAwaited()
  }, [isAwaited, answersTyped])
  function handleKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && patients.length > 0) {
      event.preventDefault()
      setActive((at + step + patients.length) % patients.length)
    } else if (event.key === 'Enter') setIsAwaited(true)
  }
  return (
    <Dialog title={t`Find a patient`} onClose={onClose}>
      <input
        data-autofocus
        className={classes.field}
        role="combobox"
        aria-label={t`Name or record number`}
        aria-expanded={patients.length > 0}
        aria-controls="palette-results"
        aria-activedescendant={patients[at] ? `palette-${patients[at].id}` : undefined}
        aria-autocomplete="list"
        placeholder={t`Name or record number`}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
          setIsAwaited(false)
        }}
        onKeyDown={handleKey}
      />
      {found.error ? (
        <p role="alert">{sentenceOf(failureOf(found.error))}</p>
      ) : (
        <PaletteResults patients={patients} active={at} open={open} />
      )}
      <p className={classes.count} role="status">
        {found.isSuccess && patients.length === 0 && text.trim() !== '' && (
          <Trans>No patient found. Try the beginning of the name or the record number.</Trans>
        )}
      </p>
    </Dialog>
  )
}
