import { recordAssessmentSchema } from '@meridian/domain/episodes'
import { by, may, router } from '../../trpc.ts'
import { recordAssessment } from './record-assessment.ts'

export const assessmentsRouter = router({
  record: may('record.write').input(recordAssessmentSchema).mutation(by(recordAssessment)),
})
