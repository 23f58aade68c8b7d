import {
  excuseReassessmentSchema,
  recordReassessmentSchema,
  requestReassessmentSchema,
} from '@meridian/domain/episodes'
import { patientRefSchema } from '@meridian/domain/patients'
import {
  decideReassessmentSchema,
  excusePartSchema,
  reassessmentRefSchema,
} from '@meridian/domain/reassessment'
import { by, may, router } from '../../trpc.ts'
import { decideReassessment } from './decide-reassessment.ts'
import { excusePart } from './excuse-part.ts'
import { excuseReassessment } from './excuse-reassessment.ts'
import { listPatientReassessments } from './list-reassessments.ts'
import { readDecisionCard } from './read-decision-card.ts'
import { readReassessment } from './read-reassessment.ts'
import { recordReassessment } from './record-reassessment.ts'
import { requestReassessment } from './request-reassessment.ts'

const reads = may('record.read')
const writes = may('record.write')

export const reassessmentsRouter = router({
  list: reads.input(patientRefSchema).query(by(listPatientReassessments)),
  read: reads.input(reassessmentRefSchema).query(by(readReassessment)),
  card: reads.input(reassessmentRefSchema).query(by(readDecisionCard)),
  record: writes.input(recordReassessmentSchema).mutation(by(recordReassessment)),
  excuse: writes.input(excuseReassessmentSchema).mutation(by(excuseReassessment)),
  excusePart: writes.input(excusePartSchema).mutation(by(excusePart)),
  request: writes.input(requestReassessmentSchema).mutation(by(requestReassessment)),
  decide: may('episode.decide').input(decideReassessmentSchema).mutation(by(decideReassessment)),
})
