import { type Acts, callerOf, keysOf, patientOf } from './scene.ts'

/** Forms entered outside a reassessment, whole or in part, and those begun and not saved. */
export const instrumentActs: Acts<'enter' | 'begin'> = {
  enter: (scene, { instrument, source, answers }) =>
    callerOf(scene).assessments.record({
      ...keysOf(scene),
      instrument,
      source,
      answers,
      on: scene.on,
    }),
  begin: (scene, { instrument, answers }) =>
    callerOf(scene).answerDrafts.save({
      draftId: scene.stage.newId(),
      patientId: patientOf(scene),
      instrument,
      reassessmentId: null,
      baseVersion: 0,
      on: scene.on,
      forms: [{ instrument, source: 'items', answers, totals: {}, continues: null }],
    }),
}
