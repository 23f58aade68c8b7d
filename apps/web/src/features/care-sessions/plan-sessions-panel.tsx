import { zodResolver } from '@hookform/resolvers/zod'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { type IdempotencyKey, isCalendarDate, type PatientId } from '@meridian/domain'
import { disciplines } from '@meridian/domain/access'
import {
  listSeriesDates,
  type PlanSessionsForm,
  planSessionsFormSchema,
} from '@meridian/domain/planned-sessions'
import { FormProvider } from 'react-hook-form'
import { api } from '../../api/trpc.ts'
import { formatDay } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import forms from '../../ui/form.module.css'
import { nameOfDiscipline } from '../../words/people-words.ts'
import { ChangePanel } from '../patient/change-panel.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import type { Patient } from '../patient/use-patient.ts'
import { PlaceFields } from './place-fields.tsx'
import { usePlaceWords } from './use-place-words.ts'
import { useTellOfPlan } from './use-tell-of-plan.ts'
import { WeekdayField } from './weekday-field.tsx'

interface PlanSessionsPanelProps {
  readonly patient: Patient
  readonly onClose: () => void
}

const resolver = zodResolver(planSessionsFormSchema)

/** Plans one session or a series in one go. */
export function PlanSessionsPanel({ patient, onClose }: PlanSessionsPanelProps) {
  const { t, i18n } = useLingui()
  const { organization, disciplines: own, userId } = useSession()
  const { name, team } = patient
  const discipline = own[0] ?? 'acupuncture'
  const isOnTeam = team.some(
    (member) => member.userId === userId && member.discipline === discipline,
  )
  const tell = useTellOfPlan()
  const { form, errors, save, isPending } = useChangeForm({
    id: 'plan-sessions',
    resolver,
    start: {
      discipline,
      weekdays: [],
      on: organization.today,
      time: '09:00',
      minutes: 30,
      weeks: 4,
      everyWeeks: 1,
      withUserId: isOnTeam ? userId : null,
    },
    words: {
      ...usePlaceWords(),
      discipline: { label: t`Discipline`, whenEmpty: t`Choose a discipline` },
      weekdays: { label: t`Weekdays`, whenEmpty: t`Choose the weekdays` },
      weeks: { label: t`For how many weeks`, whenEmpty: t`Enter the number of weeks` },
      everyWeeks: { label: t`How often`, whenEmpty: t`Choose how often` },
      series: { label: t`Weekdays`, whenEmpty: t`Choose the weekdays` },
    },
    send: async (typed, idempotencyKey) => {
      const planned = await api.plannedSessions.plan.mutate(
        inputOf(typed, { patientId: patient.id as PatientId, idempotencyKey }),
      )
      tell(planned)
      return planned
    },
    done: t`Sessions of ${name} are planned.`,
    onDone: onClose,
  })
  const chosen = form.watch('weekdays')
  const seriesError = errors.field('series').error
  return (
    <ChangePanel
      title={t`Plan sessions, ${name}`}
      formId="plan-sessions"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Plan sessions</Trans>}
    >
      <WeekdayField
        {...errors.field('weekdays')}
        error={errors.field('weekdays').error ?? seriesError}
        chosen={chosen}
        onChange={(weekdays) => form.setValue('weekdays', weekdays)}
      />
      <FormProvider {...form}>
        <PlaceFields errors={errors} team={team} discipline={form.watch('discipline')} />
      </FormProvider>
      {chosen.length > 0 && (
        <div className={forms.pair}>
          <TextInput
            {...errors.field('weeks')}
            type="number"
            inputMode="numeric"
            {...form.register('weeks', { valueAsNumber: true })}
          />
          <NativeSelect
            {...errors.field('everyWeeks')}
            {...form.register('everyWeeks', { setValueAs: Number })}
            data={[
              { value: '1', label: t`Every week` },
              { value: '2', label: t`Every second week` },
              { value: '4', label: t`Every fourth week` },
              { value: '8', label: t`Every eighth week` },
            ]}
          />
        </div>
      )}
      <NativeSelect
        {...errors.field('discipline')}
        {...form.register('discipline', {
          // Whoever was named works in another discipline.
          onChange: () => form.setValue('withUserId', null),
        })}
        data={disciplines.map((value) => ({ value, label: i18n._(nameOfDiscipline[value]) }))}
      />
      <Preview values={form.watch()} />
    </ChangePanel>
  )
}

/** What is sent: without a weekday one session, else a series. */
function inputOf(
  { weekdays, weeks, everyWeeks, ...session }: PlanSessionsForm,
  call: { patientId: PatientId; idempotencyKey: IdempotencyKey },
) {
  const series = weekdays.length > 0 ? { weekdays, weeks, everyWeeks } : null
  return { ...call, ...session, series }
}

/** How many sessions it makes and from when to when, while it is typed. */
function Preview({
  values,
}: {
  values: Pick<PlanSessionsForm, 'weekdays' | 'weeks' | 'everyWeeks' | 'on'>
}) {
  const { weekdays, weeks, everyWeeks, on } = values
  const isReady = isCalendarDate(on) && weekdays.length > 0 && weeks >= 1 && weeks <= 52
  const { dates } = isReady
    ? listSeriesDates(on, { weekdays, weeks, everyWeeks: Number(everyWeeks) as 1 })
    : { dates: [] }
  const [first] = dates
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <p className={forms.note} role="status">
      <Trans>
        <Plural value={dates.length} one="# session" other="# sessions" />, {formatDay(first)} to{' '}
        {formatDay(last)}. Days on which the clinic is closed are left out.
      </Trans>
    </p>
  )
}
