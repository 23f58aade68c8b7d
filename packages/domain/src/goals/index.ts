export { goalCitations } from './citations.ts'
export {
  type AttainmentLevel,
  attainmentLabels,
  attainmentLevels,
  type FunctionalGoal,
  functionalGoalSchema,
  type GoalProgress,
  goalProgressSchema,
  isGoalReached,
  listLatestProgress,
} from './goal-attainment.ts'
