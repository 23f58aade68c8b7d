import {
  completeAssessmentSchema,
  correctAssessmentSchema,
  decidePhaseSchema,
  dischargeEpisodeSchema,
  pauseEpisodeSchema,
  readmitSchema,
  resumeEpisodeSchema,
} from '@meridian/domain/episodes'
import { patientRefSchema } from '@meridian/domain/patients'
import { by, may, router } from '../../trpc.ts'
import { completeAssessment } from './complete-assessment.ts'
import { correctAssessment } from './correct-assessment.ts'
import { decideOnPhase } from './decide-phase.ts'
import { dischargeEpisode } from './discharge-episode.ts'
import { pauseEpisode } from './pause-episode.ts'
import { readAssessment } from './read-assessment.ts'
import { readmit } from './readmit.ts'
import { resumeEpisode } from './resume-episode.ts'

const decides = may('episode.decide')

export const episodesRouter = router({
  completeAssessment: decides.input(completeAssessmentSchema).mutation(by(completeAssessment)),
  correctAssessment: decides.input(correctAssessmentSchema).mutation(by(correctAssessment)),
  assessment: may('record.read').input(patientRefSchema).query(by(readAssessment)),
  decidePhase: decides.input(decidePhaseSchema).mutation(by(decideOnPhase)),
  pause: decides.input(pauseEpisodeSchema).mutation(by(pauseEpisode)),
  resume: decides.input(resumeEpisodeSchema).mutation(by(resumeEpisode)),
  discharge: decides.input(dischargeEpisodeSchema).mutation(by(dischargeEpisode)),
  readmit: decides.input(readmitSchema).mutation(by(readmit)),
})
