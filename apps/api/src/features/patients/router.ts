import { searchWords } from '@meridian/domain'
import {
  correctPatientSchema,
  endFactSchema,
  findDuplicatesSchema,
  listPatientsSchema,
  patientRefSchema,
  pinFactSchema,
  registerPatientSchema,
} from '@meridian/domain/patients'
import { by, may, reads, router } from '../../trpc.ts'
import { correctPatient } from './correct-patient.ts'
import { endFact } from './end-fact.ts'
import { findDuplicates } from './find-duplicates.ts'
import { listPatients } from './list-patients.ts'
import { pinFact } from './pin-fact.ts'
import { readPatient } from './read-patient.ts'
import { registerPatient } from './register-patient.ts'
import { searchPatients } from './search-patients.ts'

const list = by(listPatients)
const search = reads(searchPatients)

export const patientsRouter = router({
  list: may('patient.find')
    .input(listPatientsSchema)
    .query((call) => (searchWords(call.input.search ?? '').length > 0 ? search(call) : list(call))),
  read: may('patient.find').input(patientRefSchema).query(by(readPatient)),
  findDuplicates: may('patient.find').input(findDuplicatesSchema).query(by(findDuplicates)),
  register: may('patient.register').input(registerPatientSchema).mutation(by(registerPatient)),
  correct: may('patient.correct').input(correctPatientSchema).mutation(by(correctPatient)),
  pinFact: may('record.write').input(pinFactSchema).mutation(by(pinFact)),
  endFact: may('record.write').input(endFactSchema).mutation(by(endFact)),
})
