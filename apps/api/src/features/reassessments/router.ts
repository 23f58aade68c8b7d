import {
  excuseReassessmentSchema,
  recordReassessmentSchema,
  requestReassessmentSchema,
} from '@meridian/domain/episodes'
import { patientRefSchema } from '@meridian/domain/patients'
import { by, may, router } from '../../trpc.ts'
import { excuseReassessment } from './excuse-reassessment.ts'
import { listPatientReassessments } from './list-reassessments.ts'
import { recordReassessment } from './record-reassessment.ts'
import { requestReassessment } from './request-reassessment.ts'

const writes = may('record.write')

export const reassessmentsRouter = router({
  list: may('record.read').input(patientRefSchema).query(by(listPatientReassessments)),
  record: writes.input(recordReassessmentSchema).mutation(by(recordReassessment)),
  excuse: writes.input(excuseReassessmentSchema).mutation(by(excuseReassessment)),
  request: writes.input(requestReassessmentSchema).mutation(by(requestReassessment)),
})
