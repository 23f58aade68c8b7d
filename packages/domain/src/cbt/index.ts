export { cbtCitations } from './citations.ts'
export {
  type CbtModule,
  cbtiComponents,
  cbtModules,
  getCbtStage,
  type PainEducationModule,
  painEducationModules,
  sleepRestrictionScreen,
} from './session-codes.ts'
export {
  attendanceModes,
  type CbtSession,
  cbtSessionSchema,
  safetyStatuses,
} from './session-schema.ts'
export { getSleepEfficiency, type SleepEfficiency } from './sleep-efficiency.ts'
export { type SleepNight, type SleepWeekRefusal, sleepWeek } from './sleep-night.ts'
export {
  type FirstSleepWindow,
  getBedtime,
  getFirstSleepWindow,
  nextSleepWindow,
  type SleepWeekResult,
  type SleepWindow,
  sleepWindowRule,
} from './sleep-window.ts'
