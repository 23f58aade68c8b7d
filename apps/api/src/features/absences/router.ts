import {
  changeAbsenceSchema,
  endAbsenceSchema,
  recordAbsenceSchema,
} from '@meridian/domain/absences'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { changeAbsence } from './change-absence.ts'
import { endAbsence } from './end-absence.ts'
import { listAbsences } from './list-absences.ts'
import { recordAbsence } from './record-absence.ts'

const plans = may('absence.plan')

export const absencesRouter = router({
  list: may('colleagues.read').input(z.strictObject({})).query(by(listAbsences)),
  record: plans.input(recordAbsenceSchema).mutation(by(recordAbsence)),
  change: plans.input(changeAbsenceSchema).mutation(by(changeAbsence)),
  end: plans.input(endAbsenceSchema).mutation(by(endAbsence)),
})
