import { useLingui } from '@lingui/react/macro'
import { api, type RouterInputs, type RouterOutputs } from '../../api/trpc.ts'
import { useRecordChange } from '../patient/use-record-change.ts'

/** What is sent to be recorded. */
export type Responses = Omit<RouterInputs['reassessments']['record'], 'idempotencyKey'>

/** What was saved, and whether that completed the reassessment. */
export interface Recorded {
  readonly completed: boolean
  /** What of it is still neither answered nor excused. */
  readonly missing: readonly string[]
  readonly responses: Responses['responses']
  readonly raised: RouterOutputs['reassessments']['record']['raised']
}

/** Saves answers to a reassessment. */
export function useRecord(patientName: string, onRecorded: (recorded: Recorded) => void) {
  const { t } = useLingui()
  return useRecordChange(
    (sent: Responses, idempotencyKey) =>
      api.reassessments.record.mutate({ ...sent, idempotencyKey }),
    {
      done: t`The answers of ${patientName} are saved.`,
      onDone: ({ completed, missing, raised }, { responses }) =>
        onRecorded({ completed, missing, raised, responses }),
    },
  )
}
