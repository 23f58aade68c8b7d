import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { disciplines } from '@meridian/domain/access'
import { assignTeamSchema } from '@meridian/domain/patients'
import { useQuery } from '@tanstack/react-query'
import { api, type RouterInputs, type RouterOutputs, trpc } from '../../../api/trpc.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import forms from '../../../ui/form.module.css'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { findWord } from '../../../words/find-word.ts'
import { nameOfDiscipline } from '../../../words/people-words.ts'
import { ChangePanel } from '../change-panel.tsx'
import { useChangeForm } from '../use-change-form.ts'
import type { Patient } from '../use-patient.ts'
import { useRecordChange } from '../use-record-change.ts'
import classes from './panels.module.css'

interface TeamPanelProps {
  readonly patient: Patient
  readonly onClose: () => void
}

type Colleague = RouterOutputs['colleagues']['list']['rows'][number]

const resolver = zodResolver(
  assignTeamSchema.pick({ userId: true, discipline: true, coordinator: true }),
)

/** Who treats the patient: adds, ends, and says who coordinates. */
export function TeamPanel({ patient, onClose }: TeamPanelProps) {
  const { t } = useLingui()
  const { name } = patient
  const colleagues = useQuery(trpc.colleagues.list.queryOptions({}))
  const clinicians = colleagues.data?.rows.filter((row) => row.disciplines.length > 0)
  if (clinicians) {
    return <AssignForm patient={patient} onClose={onClose} clinicians={clinicians} />
  }
  return (
    <Panel title={t`Care team, ${name}`} onClose={onClose}>
      {colleagues.isError ? (
        <ErrorState error={colleagues.error} retry={colleagues.refetch} />
      ) : (
        <LoadingRows />
      )}
    </Panel>
  )
}

function AssignForm({
  patient,
  onClose,
  clinicians,
}: TeamPanelProps & { clinicians: Colleague[] }) {
  const { t, i18n } = useLingui()
  const { id: patientId, name, team } = patient
  const free = clinicians.filter(({ userId }) => !team.some((member) => member.userId === userId))
  const { form, errors, save, isPending } = useChangeForm({
    id: 'team',
    resolver,
    start: {
      userId: free[0]?.userId ?? '',
      discipline: free[0]?.disciplines[0] ?? 'acupuncture',
      coordinator: team.every(({ isCoordinator }) => !isCoordinator),
    },
    words: {
      userId: { label: t`Clinician`, whenEmpty: t`Choose a clinician` },
      discipline: { label: t`Works as`, whenEmpty: t`Choose a discipline` },
      coordinator: { label: t`Coordinates`, whenEmpty: t`Say who coordinates` },
    },
    send: (typed, idempotencyKey) =>
      api.team.assign.mutate({ ...typed, patientId, idempotencyKey }),
    done: t`The care team of ${name} has changed.`,
    onDone: onClose,
  })
  const chosen = clinicians.find(({ userId }) => userId === form.watch('userId'))
  const theirs = disciplines.filter((one) => chosen?.disciplines.includes(one))
  const clinician = form.register('userId', {
    onChange: (event) => {
      const next = clinicians.find(({ userId }) => userId === event.target.value)
      if (next?.disciplines[0]) form.setValue('discipline', next.disciplines[0])
    },
  })
  return (
    <ChangePanel
      title={t`Care team, ${name}`}
      formId="team"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Add to care team</Trans>}
    >
      <ul className={classes.list}>
        {team.map((member) => (
          <TeamLine key={member.userId} member={member} patient={patient} />
        ))}
      </ul>
      <NativeSelect
        data-autofocus
        {...errors.field('userId')}
        {...clinician}
        data={free.map(({ userId, name: label }) => ({ value: userId, label }))}
      />
      <NativeSelect
        {...errors.field('discipline')}
        {...form.register('discipline')}
        data={theirs.map((value) => ({ value, label: i18n._(nameOfDiscipline[value]) }))}
      />
      <Checkbox
        id={errors.field('coordinator').id}
        label={t`Coordinates the plan`}
        description={t`Whoever coordinated before stays on the team.`}
        {...form.register('coordinator')}
      />
    </ChangePanel>
  )
}

interface TeamLineProps {
  readonly member: Patient['team'][number]
  readonly patient: Patient
}

function TeamLine({ member, patient }: TeamLineProps) {
  const { t, i18n } = useLingui()
  const { id: patientId, name: patientName } = patient
  const { userId, name, discipline, isCoordinator } = member
  const done = t`The care team of ${patientName} has changed.`
  const assign = useRecordChange(
    (sent: Omit<RouterInputs['team']['assign'], 'idempotencyKey'>, idempotencyKey) =>
      api.team.assign.mutate({ ...sent, idempotencyKey }),
    { done },
  )
  const end = useRecordChange(
    (sent: { patientId: string; userId: string }, idempotencyKey) =>
      api.team.end.mutate({ ...sent, idempotencyKey }),
    { done },
  )
  const failure = assign.failure ?? end.failure
  return (
    <li className={classes.line}>
      <span>
        {name}{' '}
        <span className={classes.quiet}>
          {i18n._(findWord(nameOfDiscipline, discipline))}
          {isCoordinator && <Trans>, coordinator</Trans>}
        </span>
        {failure && (
          <span role="alert" className={forms.problem}>
            {' '}
            {sentenceOf(failure)}
          </span>
        )}
      </span>
      <span className={classes.actions}>
        {!isCoordinator && (
          <Button
            size="compact-sm"
            variant="default"
            loading={assign.isPending}
            aria-label={t`Make coordinator: ${name}`}
            onClick={() => assign.save({ patientId, userId, discipline, coordinator: true })}
          >
            <Trans>Make coordinator</Trans>
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={end.isPending}
          aria-label={t`Take off: ${name}`}
          onClick={() => end.save({ patientId, userId })}
        >
          <Trans>Take off</Trans>
        </Button>
      </span>
    </li>
  )
}
