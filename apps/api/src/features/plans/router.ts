import { patientRefSchema } from '@meridian/domain/patients'
import { recordGoalProgressSchema, revisePlanSchema } from '@meridian/domain/plan'
import { by, may, router } from '../../trpc.ts'
import { readPlanHistory } from './read-history.ts'
import { readPlan } from './read-plan.ts'
import { recordGoalProgress } from './record-goal-progress.ts'
import { revisePlan } from './revise-plan.ts'

const reads = may('record.read')

export const plansRouter = router({
  read: reads.input(patientRefSchema).query(by(readPlan)),
  history: reads.input(patientRefSchema).query(by(readPlanHistory)),
  revise: may('episode.decide').input(revisePlanSchema).mutation(by(revisePlan)),
  recordProgress: may('record.write')
    .input(recordGoalProgressSchema)
    .mutation(by(recordGoalProgress)),
})
