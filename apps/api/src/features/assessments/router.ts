import {
  answerDraftRefSchema,
  readAssessmentsSchema,
  recordAssessmentSchema,
  saveAnswerDraftSchema,
} from '@meridian/domain/episodes'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { discardAnswerDraft } from './discard-answer-draft.ts'
import { listAnswerDrafts } from './list-answer-drafts.ts'
import { readAssessments } from './read-assessments.ts'
import { recordAssessment } from './record-assessment.ts'
import { saveAnswerDraft } from './save-answer-draft.ts'

export const assessmentsRouter = router({
  read: may('record.read').input(readAssessmentsSchema).query(by(readAssessments)),
  record: may('record.write').input(recordAssessmentSchema).mutation(by(recordAssessment)),
})

/** Answers being entered, each its author's alone. */
export const answerDraftsRouter = router({
  list: may('session').input(z.strictObject({})).query(by(listAnswerDrafts)),
  save: may('record.write').input(saveAnswerDraftSchema).mutation(by(saveAnswerDraft)),
  discard: may('session').input(answerDraftRefSchema).mutation(by(discardAnswerDraft)),
})
