export {
  type Acupoint,
  type FreePoint,
  type KnownPoint,
  type ParsedAcupoint,
  type PointDetail,
  type PointRefusal,
  pointRefusals,
  type Side,
  sides,
} from './acupoint.ts'
export {
  type AdverseEvent,
  type AdverseEventCategory,
  type AdverseEventGrade,
  adverseEventCategories,
  adverseEventFeatures,
  adverseEventGrades,
  adverseEventRelations,
  adverseEventSchema,
} from './adverse-event.ts'
export { acupunctureCitations } from './citations.ts'
export { copyTechnique } from './copy-technique.ts'
export { type Meridian, meridians } from './meridians.ts'
export {
  auricularPoints,
  auricularZones,
  extraPoints,
  meridianPointNames,
  type NamedPoint,
} from './named-points.ts'
export { compareNeedles, type NeedleCount } from './needle-count.ts'
export {
  type CautionSeverity,
  listNeedlingCautions,
  type NeedlingCaution,
  type NeedlingPlan,
  type NeedlingRisk,
  needlingRisks,
} from './needling-cautions.ts'
export { parseAcupoint } from './parse-acupoint.ts'
export {
  isAvoidedInPregnancy,
  isOrbital,
  isThoracic,
  listMeridianCodes,
} from './point-sets.ts'
export { getSeedRemovalDate } from './seed-removal.ts'
export {
  type AcupunctureSession,
  acupunctureSessionSchema,
  adjunctKinds,
  type NeedlingPlanRecord,
  type NeedlingTechnique,
  needledPointSchema,
  needleResponses,
  needlingPlanSchema,
  needlingTechniqueSchema,
} from './session-schema.ts'
