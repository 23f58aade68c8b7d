import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { factKinds, pinFactSchema } from '@meridian/domain/patients'
import { useId } from 'react'
import { api } from '../../../api/trpc.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import forms from '../../../ui/form.module.css'
import { findWord } from '../../../words/find-word.ts'
import { ChangePanel } from '../change-panel.tsx'
import { nameOfFact } from '../fact-words.ts'
import { useChangeForm } from '../use-change-form.ts'
import type { Patient } from '../use-patient.ts'
import { useRecordChange } from '../use-record-change.ts'
import classes from './panels.module.css'

interface FactPanelProps {
  readonly patient: Patient
  readonly onClose: () => void
}

const resolver = zodResolver(pinFactSchema.pick({ kind: true, detail: true }))

/** Pins what changes what is safe to the header, and takes it off again. */
export function FactPanel({ patient, onClose }: FactPanelProps) {
  const titleId = useId()
  const { t, i18n } = useLingui()
  const { id: patientId, name } = patient
  const { form, errors, save, isPending } = useChangeForm({
    id: 'fact',
    resolver,
    start: { kind: 'allergy' as const, detail: '' },
    words: {
      kind: { label: t`Kind of fact`, whenEmpty: t`Choose a kind` },
      detail: { label: t`Detail`, whenEmpty: t`Enter what exactly, such as the substance` },
    },
    send: (typed, idempotencyKey) =>
      api.patients.pinFact.mutate({ ...typed, patientId, idempotencyKey }),
    done: t`The fact about ${name} is pinned.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Pinned facts, ${name}`}
      formId="fact"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Pin fact</Trans>}
    >
      <NativeSelect
        data-autofocus
        {...errors.field('kind')}
        {...form.register('kind')}
        data={factKinds.map((value) => ({ value, label: i18n._(nameOfFact[value]) }))}
      />
      <TextInput
        {...errors.field('detail')}
        description={t`It stands in the header of every page about the patient.`}
        {...form.register('detail')}
      />
      {patient.facts.length > 0 && (
        <section aria-labelledby={titleId}>
          <h3 id={titleId} className={forms.heading}>
            <Trans>Pinned now</Trans>
          </h3>
          <ul className={classes.list}>
            {patient.facts.map((fact) => (
              <PinnedFact key={fact.id} fact={fact} patient={patient} />
            ))}
          </ul>
        </section>
      )}
    </ChangePanel>
  )
}

interface PinnedFactProps {
  readonly fact: Patient['facts'][number]
  readonly patient: Patient
}

function PinnedFact({ fact, patient }: PinnedFactProps) {
  const { t, i18n } = useLingui()
  const { id: patientId, name } = patient
  const kind = i18n._(findWord(nameOfFact, fact.kind))
  const { detail } = fact
  const end = useRecordChange(
    (sent: { patientId: string; factId: string }, idempotencyKey) =>
      api.patients.endFact.mutate({ ...sent, idempotencyKey }),
    { done: t`${kind} is no longer pinned for ${name}.` },
  )
  return (
    <li className={classes.line}>
      <span>
        {kind}: {detail}
        {end.failure && (
          <span role="alert" className={forms.problem}>
            {' '}
            {sentenceOf(end.failure)}
          </span>
        )}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={end.isPending}
        aria-label={t`No longer true: ${kind}, ${detail}`}
        onClick={() => end.save({ patientId, factId: fact.id })}
      >
        <Trans>No longer true</Trans>
      </Button>
    </li>
  )
}
