import { useLingui } from '@lingui/react/macro'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RouterInputs, trpc } from '../../api/trpc.ts'
import { useIntentKeys } from '../../api/use-intent-keys.ts'
import { failureOf } from '../../failures/failure-of.ts'

type Registration = Omit<RouterInputs['patients']['register'], 'idempotencyKey'>

/** Registers the patient and opens the chart. */
export function useRegisterPatient() {
  const { t } = useLingui()
  const keys = useIntentKeys()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const register = useMutation(
    trpc.patients.register.mutationOptions({
      onSuccess: async ({ patientId }, { name }) => {
        keys.forget()
        void queryClient.invalidateQueries(trpc.patients.list.pathFilter())
        await navigate({ to: '/patients/$patientId', params: { patientId }, replace: true })
        showNotification({ message: t`${name} is registered.` })
      },
      onError: (error) => {
        // Somebody else registered a namesake meanwhile: the form must show who it is.
        if (failureOf(error).reason === 'duplicate_patient') {
          void queryClient.invalidateQueries(trpc.patients.findDuplicates.pathFilter())
        }
      },
    }),
  )
  return {
    isPending: register.isPending,
    failure: register.error ? failureOf(register.error) : null,
    save: (patient: Registration) =>
      register.mutate({ ...patient, idempotencyKey: keys.keyFor(patient) }),
  }
}
