export { exerciseCitations } from './citations.ts'
export {
  type ExerciseTarget,
  exerciseTargetSchema,
  exerciseTypes,
  listChangedFields,
} from './exercise-target.ts'
export { flareDays, getFlareQuota } from './flare-quota.ts'
export { nextQuota, type QuotaStep } from './next-quota.ts'
export { projectQuota, type QuotaDate } from './project-quota.ts'
export { countQuotaWeek, type LoggedMinutes } from './quota-week.ts'
export { getStartQuota, type StartQuota, trialCount } from './start-quota.ts'
export {
  type PainAfterExercise,
  type QuotaReason,
  type QuotaReview,
  type QuotaSuggestion,
  type QuotaWeek,
  quotaThresholds,
  suggestQuota,
} from './suggest-quota.ts'
